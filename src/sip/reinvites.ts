/** As much of JsSIP's session as a re-INVITE takes; `sendRequest` is public there, but not in its types. */
export interface InDialog {
  readonly contact: string;
  isEstablished(): boolean;
  sendRequest(
    method: string,
    options?: {
      readonly extraHeaders?: readonly string[];
      readonly body?: string;
      readonly eventHandlers?: {
        onSuccessResponse?(response: {readonly body?: string | null}): void;
        onErrorResponse?(response: {readonly status_code: number}): void;
        onTransportError?(): void;
        onRequestTimeout?(): void;
        onDialogError?(response: {readonly status_code: number}): void;
      };
    },
  ): void;
}

export interface ReinvitePeer {
  /** Whether a request can be sent now. */
  isReachable(): boolean;
  /** Nothing came back: the connection is good for nothing. */
  unanswered(): void;
  /** The far end knows no such dialog (481). */
  gone(): void;
}

/** What a re-INVITE is to change. */
export interface Change {
  readonly iceRestart?: boolean;
  /** Sets tracks and directions for the offer. */
  prepare?(): void | Promise<void>;
  /** Takes that back: the far end did not agree. */
  undo?(): void | Promise<void>;
}

/** Answered by nothing at all within this time, ms. */
const ANSWER_MS = 6_000;
const CANDIDATE_MS = 3_000;
const STABLE_MS = 4_000;

/** Status of a request that could not be sent, or to which nothing came back. */
export const UNSENT = 0;

const isGood = (status: number) => status >= 200 && status < 300;

const until = (target: EventTarget, type: string, isDone: (event?: Event) => boolean, mostMs: number): Promise<void> =>
  new Promise((resolve) => {
    if (isDone()) return resolve();
    const finish = () => {
      clearTimeout(timer);
      target.removeEventListener(type, look);
      resolve();
    };
    const look = (event: Event) => {
      if (isDone(event)) finish();
    };
    const timer = setTimeout(finish, mostMs);
    target.addEventListener(type, look);
  });

/**
 * Changes a session by re-INVITE (RFC 3261 §14), one after the other. JsSIP's own ways end the call where the far end
 * refuses the change; here it goes on as it was.
 */
export class Reinvites {
  readonly #session: InDialog;
  readonly #peer: RTCPeerConnection;
  readonly #way: ReinvitePeer;
  #work: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(session: InDialog, peer: RTCPeerConnection, way: ReinvitePeer) {
    this.#session = session;
    this.#peer = peer;
    this.#way = way;
  }

  /** @returns the final status, {@link UNSENT} where there was none */
  offer(change: Change): Promise<number> {
    const status = this.#work.then(() => this.#offer(change)).catch(() => UNSENT);
    this.#work = status;
    return status;
  }

  /** An offer of ours is under way: one of the far end's has to wait (RFC 3261 §14.2). */
  get isOffering(): boolean {
    return this.#peer.signalingState === 'have-local-offer';
  }

  close(): void {
    this.#closed = true;
  }

  async #offer(change: Change): Promise<number> {
    if (!this.#canSend) return UNSENT;
    const peer = this.#peer;
    // The far end may be in the middle of an offer of its own.
    await until(peer, 'signalingstatechange', () => peer.signalingState === 'stable', STABLE_MS);
    if (!this.#canSend || peer.signalingState !== 'stable') return UNSENT;
    let status = UNSENT;
    try {
      await change.prepare?.();
      await peer.setLocalDescription(await peer.createOffer({iceRestart: change.iceRestart ?? false}));
      if (change.iceRestart) await this.#firstCandidate();
      status = this.#canSend ? await this.#send(peer.localDescription?.sdp ?? '') : UNSENT;
    } finally {
      if (!isGood(status) && !this.#closed) {
        if (this.isOffering) await peer.setLocalDescription({type: 'rollback'});
        await change.undo?.();
      }
    }
    return status;
  }

  get #canSend(): boolean {
    return !this.#closed && this.#session.isEstablished() && this.#way.isReachable();
  }

  #firstCandidate(): Promise<void> {
    const peer = this.#peer;
    // `iceGatheringState` is still that of the time before; the last candidate is `null`.
    const has = (event?: Event) =>
      /^a=candidate:/m.test(peer.localDescription?.sdp ?? '') ||
      (event as RTCPeerConnectionIceEvent | undefined)?.candidate === null;
    return until(peer, 'icecandidate', has, CANDIDATE_MS);
  }

  #send(sdp: string): Promise<number> {
    return new Promise((resolve, reject) => {
      let isOver = false;
      const finish = (status: number) => {
        isOver = true;
        clearTimeout(deadline);
        resolve(status);
      };
      const deadline = setTimeout(() => {
        finish(UNSENT);
        if (!this.#closed) this.#way.unanswered();
      }, ANSWER_MS);
      this.#session.sendRequest('INVITE', {
        extraHeaders: [`Contact: ${this.#session.contact}`, 'Content-Type: application/sdp'],
        body: sdp,
        eventHandlers: {
          onSuccessResponse: ({body}) => {
            // A 2xx is repeated until it is acknowledged (RFC 3261 §13.3.1.4), and may come when nobody waits any more.
            this.#session.sendRequest('ACK');
            if (isOver) return;
            isOver = true;
            if (!this.isOffering) return finish(UNSENT);
            this.#peer.setRemoteDescription({type: 'answer', sdp: body ?? ''}).then(() => finish(200), reject);
          },
          onErrorResponse: ({status_code: status}) => finish(status),
          onTransportError: () => finish(UNSENT),
          onRequestTimeout: () => finish(UNSENT),
          onDialogError: ({status_code: status}) => {
            finish(status);
            if (status === 481) this.#way.gone();
          },
        },
      });
    });
  }
}
