import {
  SessionState,
  type IncomingInviteRequest,
  type IncomingResponse,
  type OutgoingInviteRequest,
  type SessionDialog,
} from 'sip.js/lib/core/index.js';
import {sdpBody} from './sdp-body.js';
import {SipRefusal} from './sip-refusal.js';

interface ReinvitesOptions {
  /** `Contact` header for requests and answers. */
  readonly contact: string;
  /** Gives the answer to an offer. A {@link SipRefusal} becomes its status, any other rejection 488. */
  readonly answerTo: (sdp: string) => Promise<string>;
  readonly isOver: () => boolean;
}

/**
 * The re-INVITEs of one dialog, theirs and ours (RFC 3261 §14). Where two meet, SIP.js answers theirs: 491 while ours is
 * under way, 500 while theirs is (§14.2).
 */
export class Reinvites {
  readonly #session: SessionDialog;
  readonly #options: ReinvitesOptions;
  #ours: {request: OutgoingInviteRequest; fail: (statusCode: number) => void} | undefined;

  constructor(session: SessionDialog, options: ReinvitesOptions) {
    this.#session = session;
    this.#options = options;
  }

  /** Whether one of ours may be sent: the dialog is confirmed, and no INVITE is under way either way (§14.1). */
  get isIdle(): boolean {
    const {sessionState, reinviteUserAgentClient, reinviteUserAgentServer} = this.#session;
    return sessionState === SessionState.Confirmed && !reinviteUserAgentClient && !reinviteUserAgentServer;
  }

  async received(request: IncomingInviteRequest): Promise<void> {
    request.trying();
    try {
      const answer = await this.#options.answerTo(request.message.body);
      request.accept({statusCode: 200, body: sdpBody(answer), extraHeaders: [this.#options.contact]});
    } catch (error) {
      const wanted = error instanceof SipRefusal ? error.statusCode : 488;
      request.reject({statusCode: this.#options.isOver() ? 487 : wanted});
    }
  }

  /** Sends an offer; resolves with the answer, rejects with a {@link SipRefusal}. */
  send(offer: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const fail = (statusCode: number) => {
        this.#ours = undefined;
        reject(new SipRefusal(statusCode));
      };
      const refused = ({message}: IncomingResponse) => fail(message.statusCode ?? 500);
      const request = this.#session.invite(
        {
          onAccept: (response) => {
            response.ack();
            this.#ours = undefined;
            resolve(response.message.body);
          },
          onReject: refused,
          onRedirect: refused,
        },
        {body: sdpBody(offer), extraHeaders: [this.#options.contact]},
      );
      this.#ours = {request, fail};
    });
  }

  /** The far end speaks over another connection now: what was under way over the former one will not be finished. */
  abandon(): void {
    const ours = this.#ours;
    if (!ours && !this.#session.reinviteUserAgentServer) return;
    this.#session.signalingStateRollback();
    this.#session.reinviteUserAgentServer = undefined;
    this.#session.reinviteUserAgentClient = undefined;
    ours?.request.dispose();
    ours?.fail(408);
  }
}
