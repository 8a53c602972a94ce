import {SessionState, type IncomingInviteRequest, type Session} from 'sip.js/lib/core/index.js';
import type {LegEnd} from './gateway.js';
import {sdpBody} from './sdp-body.js';
import type {WsTransport} from './ws-transport.js';

export interface SipDialogEvents {
  /** The ACK has come. */
  confirmed(): void;
  /** Ended by the far end; not told of an end that was asked for here. */
  ended(reason: LegEnd): void;
  /** A later offer, by re-INVITE or UPDATE. A rejected promise becomes 488. */
  offered(sdp: string): Promise<string>;
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

  reject(statusCode: number): void {
    if (this.#isFinal) return;
    this.#isFinal = true;
    this.#isOver = true;
    this.#request.reject({statusCode});
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

  moveTo(flow: WsTransport): void {
    this.#flow = flow;
  }

  flowClosed(): void {
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
    session.delegate = {
      onAck: () => (this.#isOver ? this.#bye() : this.#events?.confirmed()),
      onAckTimeout: () => (this.#isOver ? this.#dispose() : this.#over('lost')),
      onBye: (request) => {
        request.accept();
        if (this.#isOver) this.#dispose();
        else this.#over('far-end');
      },
      onInfo: (request) => {
        request.accept();
        const contentType = request.message.getHeader('content-type') ?? '';
        if (request.message.body) this.#events?.info({contentType, content: request.message.body});
      },
      onInvite: (request) => void this.#reinvited(request),
    };
  }

  async #reinvited(request: IncomingInviteRequest): Promise<void> {
    request.trying();
    const answer = await this.offered(request.message.body).catch(() => undefined);
    if (answer === undefined) request.reject({statusCode: this.#isOver ? 487 : 488});
    else request.accept({statusCode: 200, body: sdpBody(answer), extraHeaders: [this.#contactHeader()]});
  }

  #contactHeader(): string {
    return `Contact: <${this.#request.message.ruri?.toString() ?? ''}>`;
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
    this.#home.closed(this.#session.id);
    this.#session.dispose();
  }
}
