import {UA, WebSocketInterface} from 'jssip';
import type {RTCSession, RTCSessionEventMap} from 'jssip/lib/RTCSession';

export interface DialTarget {
  domain: string;
  code: string;
}

/** The agent's leg of a call: dials into the gateway over SIP. */
export class DeskPhone {
  readonly remote = new MediaStream();
  readonly #gatewayUrl: string;
  readonly #stream: MediaStream;
  readonly #changed: () => void;
  #agent: UA | undefined;
  #session: RTCSession | undefined;
  /** Settles when no re-INVITE is under way: one at a time (RFC 3261 §14.1). */
  #change: Promise<void> = Promise.resolve();

  constructor(gatewayUrl: string, stream: MediaStream, changed: () => void) {
    this.#gatewayUrl = gatewayUrl;
    this.#stream = stream;
    this.#changed = changed;
  }

  dial({domain, code}: DialTarget): void {
    this.hangUp();
    const agent = new UA({
      sockets: [new WebSocketInterface(this.#gatewayUrl)],
      uri: `sip:desk@${domain}`,
      register: false,
      session_timers: false,
    });
    this.#agent = agent;
    agent.once('connected', () => {
      if (this.#agent === agent) this.#session = this.#call(agent, `sip:${code}@${domain}`);
    });
    agent.start();
  }

  /** Puts the visitor on hold, by re-INVITE, or takes the call up again. Whether it is held is told by {@link isHeld}. */
  hold(held: boolean): void {
    this.#reinvite((session, done) => (held ? session.hold({}, done) : session.unhold({}, done)));
  }

  /** Sends these pictures from now on, or none; those of the visitor are taken either way. */
  show(track: MediaStreamTrack | null): void {
    this.#reinvite(async (session, done) => {
      const [video] = session.connection.getTransceivers().filter(({receiver}) => receiver.track.kind === 'video');
      if (!video) return false;
      await video.sender.replaceTrack(track);
      video.direction = track ? 'sendrecv' : 'recvonly';
      return session.renegotiate({}, done);
    });
  }

  get isHeld(): boolean {
    return this.#session?.isOnHold().local ?? false;
  }

  hangUp(): void {
    if (this.#session && !this.#session.isEnded()) this.#session.terminate();
    this.#session = undefined;
    this.#agent?.stop();
    this.#agent = undefined;
    for (const track of this.remote.getTracks()) this.remote.removeTrack(track);
  }

  /** @param send returns false if there is nothing to wait for. */
  #reinvite(send: (session: RTCSession, done: () => void) => boolean | Promise<boolean>): void {
    const session = this.#session;
    if (!session) return;
    this.#change = this.#change.then(async () => {
      if (session.isEnded()) return;
      await new Promise<void>((resolve) => {
        session.once('ended', () => resolve());
        void Promise.resolve(send(session, resolve)).then((isSent) => isSent || resolve(), resolve);
      });
      this.#changed();
    });
  }

  #call(agent: UA, target: string): RTCSession {
    const video = this.#stream.getVideoTracks().length > 0;
    const eventHandlers: Partial<RTCSessionEventMap> = {
      // A host candidate is enough: the gateway answers where packets come from.
      icecandidate: ({ready}) => ready(),
      hold: () => this.#changed(),
      unhold: () => this.#changed(),
      peerconnection: ({peerconnection}) => {
        peerconnection.addEventListener('track', ({track}) => {
          this.remote.addTrack(track);
          this.#changed();
        });
      },
    };
    return agent.call(target, {
      mediaStream: this.#stream,
      mediaConstraints: {audio: true, video},
      // The visitor may show pictures at any time.
      rtcOfferConstraints: {offerToReceiveVideo: true},
      pcConfig: {iceServers: []},
      eventHandlers,
    });
  }
}
