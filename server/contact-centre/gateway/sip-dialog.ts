import {SessionState, type IncomingInviteRequest, type Session, type SessionDialog} from 'sip.js/lib/core/index.js';
import type {LegEnd} from './gateway.js';
import {Reinvites} from './reinvites.js';
import {sdpBody} from './sdp-body.js';
import {SipRefusal} from './sip-refusal.js';
import type {WsTransport} from './ws-transport.js';

export interface SipDialogEvents {
  /** The ACK has come. */
  confirmed(): void;
  /** Ended by the far end; not told of an end that was asked for here. */
  ended(reason: LegEnd): void;
  /** A later offer, by re-INVITE or UPDATE. A {@link SipRefusal} becomes its status, any other rejection 488. */
  offered(sdp: string): Promise<string>;
  /** A re-INVITE of the far end's is over, or the far end speaks over another WebSocket. */
  idle(): void;
  /** @throws {SipRefusal} what it is answered with */
  info(body: {readonly contentType: string; readonly content: string}): void;
  flowClosed(): void;
}

interface Home {
  /** Runs `send` with `flow` as the WebSocket for what it sends. */
  over(flow: WsTransport, send: () => void): void;
  opened(id: string): void;
  closed(id: string): void;
}

/** One INVITE dialog that the far end opened (RFC 3261 §12). It belongs to no WebSocket for good. */
export class SipDialog {
  readonly #request: IncomingInviteRequest;
  readonly #home: Home;
  #flow: WsTransport;
  #events: SipDialogEvents | undefined;
  #session: Session | undefined;
  #reinvites: Reinvites | undefined;
  #isFinal = false;
  #isOver = false;

  constructor(request: IncomingInviteRequest, flow: WsTransport, home: Home) {
    this.#request = request;
    this.#flow = flow;
    this.#home = home;
    request.delegate = {onCancel: () => this.#cancelled()};
    // No 100: ringing or the answer goes out at once (RFC 3261 §17.2.1).
  }

  /** The first offer; empty if the INVITE had none. */
  get offer(): string {
    return this.#request.message.body;
  }

  /** The WebSocket over which the far end spoke last. */
  get flow(): WsTransport {
    return this.#flow;
  }

  get isAnswered(): boolean {
    return this.#isFinal;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  listen(events: SipDialogEvents): void {
    this.#events = events;
  }

  ring(): void {
    if (this.#isFinal || this.#isOver) return;
    this.#adopt(this.#request.progress({statusCode: 180}).session);
  }

  accept(answer: string): void {
    if (this.#isFinal) return;
    this.#isFinal = true;
    this.#adopt(this.#request.accept({statusCode: 200, body: sdpBody(answer)}).session);
  }

  reject(statusCode: number, extraHeaders: string[] = []): void {
    if (this.#isFinal) return;
    this.#isFinal = true;
    this.#isOver = true;
    this.#request.reject({statusCode, extraHeaders});
    this.#dispose();
  }

  /** Ends the dialog by what its state allows: a final answer, or a BYE, which has to wait for the ACK (§15). */
  hangUp(): void {
    if (!this.#isFinal) return this.reject(480);
    if (this.#isOver) return;
    this.#isOver = true;
    if (!this.#flow.isOpen) return this.#dispose();
    if (this.#session?.sessionState === SessionState.Confirmed) this.#bye();
  }

  sendInfo(body: {readonly contentType: string; readonly content: string}): void {
    const session = this.#session;
    if (this.#isOver || !this.#flow.isOpen || session?.sessionState !== SessionState.Confirmed) return;
    this.#home.over(this.#flow, () => session.info(undefined, {body: {contentDisposition: 'render', ...body}}));
  }

  /** Whether {@link sendOffer} can be called. */
  get isReadyToOffer(): boolean {
    return !this.#isOver && this.#flow.isOpen && (this.#reinvites?.isIdle ?? false);
  }

  /** Sends an offer of ours by re-INVITE; resolves with the answer, rejects with a {@link SipRefusal}. */
  sendOffer(sdp: string): Promise<string> {
    let answer: Promise<string> | undefined;
    this.#home.over(this.#flow, () => {
      answer = this.#reinvites?.send(sdp);
    });
    return answer ?? Promise.reject(new SipRefusal(481));
  }

  /** @param isAck an ACK belongs to what was under way; any other request means that this is given up. */
  moveTo(flow: WsTransport, isAck: boolean): void {
    if (flow === this.#flow) return;
    this.#flow = flow;
    if (isAck) return;
    this.#reinvites?.abandon();
    // The request itself, which may be a re-INVITE, comes first.
    queueMicrotask(() => this.#events?.idle());
  }

  flowClosed(): void {
    this.#reinvites?.abandon();
    if (this.#isOver) this.#dispose();
    else this.#events?.flowClosed();
  }

  offered(sdp: string): Promise<string> {
    return this.#events?.offered(sdp) ?? Promise.reject(new Error('SIP: nobody to answer'));
  }

  #adopt(session: Session): void {
    if (this.#session) return;
    this.#session = session;
    this.#home.opened(session.id);
    const reinvites = new Reinvites(session as SessionDialog, {
      contact: `Contact: <${this.#request.message.ruri?.toString() ?? ''}>`,
      answerTo: (sdp) => this.offered(sdp),
      isOver: () => this.#isOver,
    });
    this.#reinvites = reinvites;
    session.delegate = {
      onAck: () => this.#acknowledged(),
      onAckTimeout: () => (this.#isOver ? this.#dispose() : this.#over('lost')),
      onBye: (request) => {
        request.accept();
        if (this.#isOver) this.#dispose();
        else this.#over('far-end');
      },
      onInfo: (request) => {
        const contentType = request.message.getHeader('content-type') ?? '';
        try {
          if (request.message.body) this.#events?.info({contentType, content: request.message.body});
          request.accept();
        } catch (thrown) {
          if (!(thrown instanceof SipRefusal)) throw thrown;
          request.reject({statusCode: thrown.statusCode});
        }
      },
      onInvite: (request) => void reinvites.received(request).then(() => this.#events?.idle()),
    };
  }

  #acknowledged(): void {
    if (this.#isOver) return this.#bye();
    this.#events?.confirmed();
    this.#events?.idle();
  }

  #cancelled(): void {
    if (this.#isFinal) return;
    this.#isFinal = true;
    this.#request.reject({statusCode: 487});
    this.#over('far-end');
  }

  #bye(): void {
    const session = this.#session;
    if (!session) return;
    // SIP.js repeats the answer to a re-INVITE that is not acknowledged, even when the dialog is gone.
    this.#reinvites?.abandon();
    this.#home.over(this.#flow, () => session.bye());
    this.#home.closed(session.id);
  }

  #over(reason: LegEnd): void {
    this.#isOver = true;
    this.#dispose();
    this.#events?.ended(reason);
  }

  #dispose(): void {
    if (!this.#session) return;
    this.#reinvites?.abandon();
    this.#home.closed(this.#session.id);
    this.#session.dispose();
  }
}
