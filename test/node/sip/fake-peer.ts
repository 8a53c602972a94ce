import type {InDialog} from '../../../src/sip/reinvites.js';

/** As much of a peer connection as changes of a session touch, in the order in which it is touched. */
export class FakePeer extends EventTarget {
  readonly log: string[] = [];
  signalingState: RTCSignalingState = 'stable';
  iceGatheringState: RTCIceGatheringState = 'complete';
  #ice: RTCIceConnectionState = 'new';
  connectionState: RTCPeerConnectionState = 'new';
  localDescription: {sdp: string} | null = null;
  /** Of the next offer. */
  sdp = 'v=0\r\na=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\n';
  isAnswerBad = false;

  get iceConnectionState(): RTCIceConnectionState {
    return this.#ice;
  }

  createOffer({iceRestart = false}: RTCOfferOptions = {}): Promise<{type: 'offer'; sdp: string}> {
    this.log.push(iceRestart ? 'offer with restart' : 'offer');
    return Promise.resolve({type: 'offer', sdp: this.sdp});
  }

  setLocalDescription({type, sdp}: {type: string; sdp?: string}): Promise<void> {
    this.log.push(`local ${type}`);
    if (sdp !== undefined) this.localDescription = {sdp};
    this.become({signalingState: type === 'offer' ? 'have-local-offer' : 'stable'});
    return Promise.resolve();
  }

  setRemoteDescription({type, sdp}: {type: string; sdp: string}): Promise<void> {
    this.log.push(`remote ${type} ${sdp}`);
    if (this.isAnswerBad) return Promise.reject(new DOMException('bad', 'InvalidAccessError'));
    this.become({signalingState: 'stable'});
    return Promise.resolve();
  }

  /** Changes a state, and says so as a browser does. */
  become(states: {
    signalingState?: RTCSignalingState;
    connectionState?: RTCPeerConnectionState;
    iceConnectionState?: RTCIceConnectionState;
  }): void {
    const {iceConnectionState = this.#ice, ...others} = states;
    this.#ice = iceConnectionState;
    Object.assign(this, others);
    for (const name of Object.keys(states)) this.dispatchEvent(new Event(`${name.toLowerCase()}change`));
  }

  asPeer(): RTCPeerConnection {
    return this as unknown as RTCPeerConnection;
  }
}

type Options = NonNullable<Parameters<InDialog['sendRequest']>[1]>;

/** A dialog whose far end is the test. */
export class FakeInDialog implements InDialog {
  readonly contact = '<sip:visitor@192.0.2.1;transport=ws>';
  readonly sent: {readonly method: string; readonly options: Options}[] = [];
  established = true;

  isEstablished(): boolean {
    return this.established;
  }

  sendRequest(method: string, options: Options = {}): void {
    this.sent.push({method, options});
  }

  get methods(): string[] {
    return this.sent.map(({method}) => method);
  }

  /** What is heard of the newest request of this method. */
  heardOf(method: string): Required<NonNullable<Options['eventHandlers']>> {
    const handlers = this.sent.filter((request) => request.method === method).at(-1)?.options.eventHandlers;
    if (!handlers) throw new Error(`no ${method} was sent`);
    return handlers as Required<typeof handlers>;
  }
}
