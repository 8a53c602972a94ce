import type {Picture} from '../domain/call-ports.js';
import type {FaultCode} from '../domain/faults.js';
import {Fault} from '../domain/faults.js';
import type {DialReports} from './dial.js';
import {UNSENT, type Change} from './reinvites.js';

const sends = (direction: RTCRtpTransceiverDirection | null) => direction === 'sendrecv' || direction === 'sendonly';
const receives = (direction: RTCRtpTransceiverDirection | null) => direction === 'sendrecv' || direction === 'recvonly';
const tracksOf = (stream: MediaStream) =>
  stream
    .getTracks()
    .map(({id}) => id)
    .join();
const isGood = (status: number) => status >= 200 && status < 300;

/** What goes out and comes in on one peer connection, and how it is changed. Nothing is told before it has happened. */
export class CallMedia {
  readonly #peer: RTCPeerConnection;
  readonly #tell: DialReports['tell'];
  readonly #offer: (change: Change) => Promise<number>;
  readonly #before = new Map<RTCRtpTransceiver, RTCRtpTransceiverDirection>();
  readonly #watched = new Set<MediaStreamTrack>();
  #local: MediaStream;
  #screen: MediaStream | null = null;
  #muted: boolean;
  #heldHere = false;
  #heldThere = false;
  #isUp = false;
  /** What comes in, as it was told last. */
  #coming = '';
  #work: Promise<unknown> = Promise.resolve();

  constructor(
    peer: RTCPeerConnection,
    sent: {local: MediaStream; screen: MediaStream | null; muted: boolean},
    tell: DialReports['tell'],
    offer: (change: Change) => Promise<number>,
  ) {
    this.#peer = peer;
    this.#local = sent.local;
    this.#screen = sent.screen;
    this.#muted = sent.muted;
    this.#tell = tell;
    this.#offer = offer;
    peer.addEventListener('track', this.#onTrack);
    peer.addEventListener('signalingstatechange', this.#onSignalling);
  }

  /** What the far end sends. */
  get remote(): MediaStream {
    return new MediaStream(
      this.#peer
        .getTransceivers()
        .filter(({currentDirection, receiver: {track}}) => track.kind === 'audio' || receives(currentDirection))
        .map(({receiver}) => receiver.track),
    );
  }

  /** Whether voice is expected to come in. */
  get isListening(): boolean {
    return receives(this.#of('audio')?.currentDirection ?? null);
  }

  /** The far end has answered, and there is a way for media. */
  up(): void {
    this.#isUp = true;
    this.#coming = tracksOf(this.remote);
    this.#tellVideo();
    this.send(this.#local, this.#screen);
  }

  send(local: MediaStream, screen: MediaStream | null): void {
    this.#local = local;
    this.#screen = screen;
    this.#enable();
    // Until the answer has come the tracks are those of the INVITE; the rest follows it.
    if (this.#isUp) this.#after(() => this.#sendNow());
  }

  mute(muted: boolean): void {
    this.#muted = muted;
    this.#enable();
    this.#tell({type: 'dialog.muted', muted});
  }

  hold(held: boolean): void {
    this.#after(async () => {
      if (held === this.#heldHere) return;
      const status = await this.#offer({
        prepare: () => this.#setHold(held),
        undo: () => this.#setHold(!held),
      });
      if (!isGood(status)) return this.#refused('signaling/change-refused');
      this.#heldHere = held;
      this.#enable();
      this.#tellHold();
    });
  }

  heldThere(there: boolean): void {
    this.#heldThere = there;
    this.#tellHold();
  }

  /** The far end offers a change: pictures that it begins to send are welcome, even where there were none any more. */
  offered(): void {
    const video = this.#of('video');
    if (video?.direction === 'inactive' && !this.#heldHere) video.direction = 'recvonly';
  }

  stopVideo(): void {
    this.#after(async () => {
      const video = this.#of('video');
      if (!video) return;
      await video.sender.replaceTrack(null);
      this.#tell({type: 'dialog.sent', picture: 'none'});
      const {direction} = video;
      const status = await this.#offer({
        prepare: () => void (video.direction = 'inactive'),
        undo: () => void (video.direction = direction),
      });
      if (isGood(status)) this.#before.set(video, 'inactive');
      this.#tellVideo();
    });
  }

  close(): void {
    // The next dialog may go on with the same microphone.
    this.#heldHere = false;
    this.#enable();
    this.#peer.removeEventListener('track', this.#onTrack);
    this.#peer.removeEventListener('signalingstatechange', this.#onSignalling);
    for (const track of this.#watched) {
      track.removeEventListener('mute', this.#tellVideo);
      track.removeEventListener('unmute', this.#tellVideo);
    }
  }

  #after(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch(() => undefined);
  }

  #of(kind: 'audio' | 'video'): RTCRtpTransceiver | undefined {
    return this.#peer
      .getTransceivers()
      .find(({receiver, direction}) => direction !== 'stopped' && receiver.track.kind === kind);
  }

  async #sendNow(): Promise<void> {
    const [voice] = this.#local.getAudioTracks();
    const audio = this.#of('audio')?.sender;
    if (voice && audio && audio.track !== voice) await audio.replaceTrack(voice);

    const [shown] = this.#screen?.getVideoTracks() ?? [];
    const picture = shown ?? this.#local.getVideoTracks()[0] ?? null;
    const which: Picture = shown ? 'screen' : picture ? 'camera' : 'none';
    const video = this.#of('video');
    if (!picture) await video?.sender.replaceTrack(null);
    // What the far end holds it still agrees to.
    else if (video && sends(this.#heldThere ? video.direction : video.currentDirection))
      await video.sender.replaceTrack(picture);
    else if (!(await this.#addPicture(picture))) return;
    this.#tell({type: 'dialog.sent', picture: which});
  }

  /** @returns whether the far end takes a picture */
  async #addPicture(picture: MediaStreamTrack): Promise<boolean> {
    const before = this.#of('video');
    const direction = before?.direction;
    const wanted = this.#heldHere ? 'sendonly' : 'sendrecv';
    const status = await this.#offer({
      prepare: async () => {
        const video = before ?? this.#peer.addTransceiver('video', {direction: wanted, streams: [this.#local]});
        video.direction = wanted;
        await video.sender.replaceTrack(picture);
      },
      undo: () => {
        if (before) before.direction = direction ?? 'inactive';
      },
    });
    this.#tellVideo();
    const video = this.#of('video');
    if (isGood(status) && video && sends(video.currentDirection)) {
      this.#before.set(video, 'sendrecv');
      return true;
    }
    // A rollback leaves what is new, and the next offer would ask for it again.
    if (video) video.direction = video.currentDirection ?? 'inactive';
    await video?.sender.replaceTrack(null);
    this.#tell({type: 'dialog.sent', picture: 'none'});
    this.#refused(status === UNSENT ? 'signaling/change-refused' : 'signaling/video-refused');
    return false;
  }

  #setHold(held: boolean): void {
    for (const transceiver of this.#peer.getTransceivers()) {
      if (transceiver.direction === 'stopped') continue;
      if (held) {
        this.#before.set(transceiver, transceiver.direction);
        transceiver.direction = sends(transceiver.direction) ? 'sendonly' : 'inactive';
      } else {
        transceiver.direction = this.#before.get(transceiver) ?? transceiver.direction;
        this.#before.delete(transceiver);
      }
    }
  }

  #enable(): void {
    for (const track of this.#local.getAudioTracks()) track.enabled = !this.#muted && !this.#heldHere;
    for (const track of [...this.#local.getVideoTracks(), ...(this.#screen?.getVideoTracks() ?? [])]) {
      track.enabled = !this.#heldHere;
    }
  }

  #tellHold(): void {
    this.#tell({type: 'dialog.held', here: this.#heldHere, there: this.#heldThere});
  }

  #refused(code: FaultCode): void {
    this.#tell({type: 'dialog.refused', fault: new Fault(code)});
  }

  #tellVideo = (): void => {
    const {currentDirection = null, receiver} = this.#of('video') ?? {};
    const on = sends(currentDirection) || receives(currentDirection);
    const incoming = receives(currentDirection) && receiver?.track.muted === false;
    this.#tell({type: 'dialog.video', on, incoming});
  };

  #onTrack = ({track}: RTCTrackEvent): void => {
    if (track.kind === 'video' && !this.#watched.has(track)) {
      this.#watched.add(track);
      track.addEventListener('mute', this.#tellVideo);
      track.addEventListener('unmute', this.#tellVideo);
    }
  };

  /** The far end may have changed something. */
  #onSignalling = (): void => {
    if (!this.#isUp || this.#peer.signalingState !== 'stable') return;
    const {remote} = this;
    const coming = tracksOf(remote);
    if (coming !== this.#coming) this.#tell({type: 'dialog.remote', remote});
    this.#coming = coming;
    this.#tellVideo();
  };
}
