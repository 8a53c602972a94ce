import type {CallPorts, Device, DeviceChoice, HeldMedia, MediaCommand, MediaFact} from '../domain/call-ports.js';
import {Fault} from '../domain/faults.js';
import type {MediaKind} from '../domain/media-kind.js';
import {cameraConstraints, microphoneConstraints} from './constraints.js';
import {mediaFault} from './media-faults.js';

type Half = 'audio' | 'video';
type Strength = 'exact' | 'ideal';

/** Time for a few black frames to be sent, ms. */
const DARKENS_MS = 250;

const stop = (tracks: readonly MediaStreamTrack[]) => {
  for (const track of tracks) track.stop();
};

/**
 * Opens a device that has just been chosen, or a remembered one, `ideal`: where that is gone, another. Chromium takes its
 * default device wherever a choice is not exact.
 */
const request = (
  constraintsOf: (strength: Strength) => MediaStreamConstraints,
  strength: Strength,
): Promise<MediaStream> => {
  const exact = navigator.mediaDevices.getUserMedia(constraintsOf('exact'));
  if (strength === 'exact') return exact;
  return exact.catch((thrown: Error) => {
    if (thrown.name !== 'OverconstrainedError') throw thrown;
    return navigator.mediaDevices.getUserMedia(constraintsOf('ideal'));
  });
};

const listDevices = async (): Promise<Device[]> => {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  return devices.map(({deviceId, kind, label}) => ({id: deviceId, kind, label}));
};

/** What the browser calls a device that another program, or our own other track, has. */
const isBusy = (fault: Fault) => fault.code === 'device/in-use';

/**
 * Microphone and camera, held until closed; a permission that is given too late opens nothing. One wish is carried out
 * after the other. Nothing that is open is given up before what takes its place is there, where the browser allows it.
 */
class LocalMedia implements HeldMedia {
  readonly #tell: (fact: MediaFact) => void;
  #choice: DeviceChoice;
  #tracks: Record<Half, MediaStreamTrack | null> = {audio: null, video: null};
  #devices: readonly Device[] = [];
  #closed = false;
  /** Browsers may keep a stream for long after its end; what it would tell must not be kept with it. */
  readonly #listening = new AbortController();
  #work: Promise<void>;

  constructor(kind: MediaKind, choice: DeviceChoice, tell: (fact: MediaFact) => void) {
    this.#choice = choice;
    this.#tell = (fact) => {
      if (!this.#closed) tell(fact);
    };
    this.#work = this.#open(kind);
  }

  command(command: MediaCommand): void {
    this.#work = this.#work.then(() => (this.#closed || !this.#tracks.audio ? undefined : this.#obey(command)));
  }

  close(): void {
    this.#closed = true;
    this.#listening.abort();
    stop(this.#openTracks);
  }

  get #openTracks(): MediaStreamTrack[] {
    return Object.values(this.#tracks).filter((track) => track !== null);
  }

  async #open(kind: MediaKind): Promise<void> {
    let stream: MediaStream;
    try {
      stream = await request(
        (strength) => ({
          audio: microphoneConstraints(this.#choice, strength),
          video: kind === 'video' && cameraConstraints(this.#choice, strength),
        }),
        'ideal',
      );
    } catch (thrown) {
      return this.#tell({type: 'media.failed', fault: await mediaFault(thrown, kind)});
    }
    if (this.#closed) return stop(stream.getTracks());
    for (const track of stream.getTracks()) this.#adopt(track);
    this.#devices = await listDevices();
    if (this.#closed) return;
    navigator.mediaDevices.addEventListener('devicechange', this.#onDevices, this.#listening);
    this.#tell({type: 'media.opened', stream: this.#stream(), devices: this.#devices});
  }

  async #obey(command: MediaCommand): Promise<void> {
    if (command.type === 'media.flip') return this.#flip();
    if (command.type === 'media.camera') {
      if (command.on === Boolean(this.#tracks.video)) return;
      if (command.on) return this.#reopen('video', this.#choice, 'ideal');
      await this.#darken();
      this.#drop('video');
      return this.#changed();
    }
    const {microphone, processing, camera} = command.choice;
    if (microphone !== undefined || processing) {
      const choice = {...this.#choice, ...(microphone !== undefined && {microphone}), ...(processing && {processing})};
      await this.#reopen('audio', choice, microphone === undefined ? 'ideal' : 'exact');
    }
    if (camera === undefined) return;
    const choice = {...this.#choice, camera};
    if (this.#tracks.video) await this.#reopen('video', choice, 'exact');
    else this.#choice = choice;
  }

  /** Puts another device in the place of the one that is open; where that fails, the former one goes on. */
  async #reopen(half: Half, choice: DeviceChoice, strength: Strength): Promise<void> {
    const before = this.#tracks[half];
    try {
      await this.#take(half, choice, strength);
    } catch (thrown) {
      const fault = await mediaFault(thrown, half === 'video' ? 'video' : 'audio');
      if (!before || !isBusy(fault)) return this.#tell({type: 'media.refused', fault});
      // Some systems give away only one microphone or camera at a time.
      this.#drop(half);
      try {
        await this.#take(half, choice, strength);
      } catch {
        await this.#take(half, this.#choice, 'ideal').catch(() => undefined);
        this.#tell({type: 'media.refused', fault});
        return this.#tracks.audio ? this.#changed() : this.#tell({type: 'media.lost', fault});
      }
    }
    this.#choice = choice;
    await this.#changed();
  }

  /** @throws what getUserMedia throws */
  async #take(half: Half, choice: DeviceChoice, strength: Strength): Promise<void> {
    const stream = await request(
      (each) =>
        half === 'audio' ? {audio: microphoneConstraints(choice, each)} : {video: cameraConstraints(choice, each)},
      strength,
    );
    if (this.#closed) return stop(stream.getTracks());
    const [track] = stream.getTracks();
    if (!track) return;
    this.#drop(half);
    this.#adopt(track);
  }

  async #flip(): Promise<void> {
    const now = this.#tracks.video?.getSettings();
    if (!now) return;
    const cameras = this.#devices.filter(({kind}) => kind === 'videoinput');
    const at = cameras.findIndex(({id}) => id === now.deviceId);
    const next = cameras[(at + 1) % cameras.length];
    if (next && next.id !== now.deviceId) await this.#reopen('video', {...this.#choice, camera: next.id}, 'exact');
  }

  #adopt(track: MediaStreamTrack): void {
    const half = track.kind as Half;
    this.#tracks[half] = track;
    const on = (type: string, happened: () => void) =>
      track.addEventListener(type, () => this.#tracks[half] === track && happened(), this.#listening);
    on('ended', () => {
      this.#work = this.#work.then(() => (this.#closed ? undefined : this.#replaceLost(half, track)));
    });
    if (half === 'video') return;
    on('mute', () => this.#tell({type: 'media.interrupted'}));
    on('unmute', () => this.#tell({type: 'media.resumed'}));
  }

  /** Unplugged, or taken by the system: goes on with whatever else there is. */
  async #replaceLost(half: Half, lost: MediaStreamTrack): Promise<void> {
    if (this.#tracks[half] !== lost) return;
    this.#drop(half);
    const {processing} = this.#choice;
    await this.#take(half, {...(processing ? {processing} : {})}, 'ideal').catch(() => undefined);
    if (this.#closed) return;
    if (!this.#tracks.audio) return this.#tell({type: 'media.lost', fault: new Fault('device/lost')});
    await this.#changed();
    this.#tell({type: 'media.refused', fault: new Fault(this.#tracks[half] ? 'device/replaced' : 'device/lost')});
  }

  /** The far end would be left with the last picture: a black one goes out first. */
  async #darken(): Promise<void> {
    const {video} = this.#tracks;
    if (!video) return;
    video.enabled = false;
    await new Promise((resolve) => setTimeout(resolve, DARKENS_MS));
  }

  #drop(half: Half): void {
    const track = this.#tracks[half];
    this.#tracks[half] = null;
    track?.stop();
  }

  #stream(): MediaStream {
    return new MediaStream(this.#openTracks);
  }

  async #changed(): Promise<void> {
    this.#devices = await listDevices();
    this.#tell({type: 'media.changed', stream: this.#stream(), devices: this.#devices});
  }

  #onDevices = () => {
    this.#work = this.#work.then(() => (this.#closed ? undefined : this.#changed()));
  };
}

/** Opens microphone and, for video, camera. */
export const openLocalMedia: CallPorts['openMedia'] = ({kind, choice}, tell) => new LocalMedia(kind, choice, tell);
