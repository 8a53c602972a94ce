import type {CallPorts, HeldSound, SoundCommand, SoundFact} from '../domain/call-ports.js';
import {Fault} from '../domain/faults.js';
import {Tones} from './tones.js';

/**
 * The call's one audio element: it rings, and then plays the agent. iOS plays on only through an element that a tap has
 * started, so it is never made anew; it needs no place in the document.
 */
class CallSound implements HeldSound {
  readonly #tell: (fact: SoundFact) => void;
  readonly #audio = document.createElement('audio');
  /** Plays the speaker's test while the agent is heard. */
  #beside: HTMLAudioElement | null = null;
  #tones: Tones | null = null;
  #closed = false;
  #blocked = false;

  constructor(speaker: string | null, tell: (fact: SoundFact) => void) {
    this.#tell = tell;
    this.#audio.autoplay = true;
    this.#audio.setAttribute('playsinline', '');
    if (speaker) void this.#route(speaker);
  }

  command(command: SoundCommand): void {
    switch (command.type) {
      case 'sound.ring':
        return command.on ? this.#ring() : this.#hush();
      case 'sound.play':
        this.#hush();
        return this.#play(command.stream);
      case 'sound.volume':
        this.#audio.volume = command.volume;
        return;
      case 'sound.speaker':
        void this.#route(command.id);
        return;
      case 'sound.test':
        return this.#test();
      case 'sound.unblock':
        this.#tones?.resume();
        void this.#start();
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#tones?.close();
    for (const audio of [this.#audio, this.#beside]) {
      audio?.pause();
      if (audio) audio.srcObject = null;
    }
    this.#beside = null;
  }

  #ring(): void {
    this.#tones ??= new Tones();
    this.#tones.ring();
    this.#play(this.#tones.stream);
  }

  #hush(): void {
    this.#tones?.hush();
  }

  #play(stream: MediaStream | null): void {
    const now = this.#audio.srcObject as MediaStream | null;
    const [track] = stream?.getAudioTracks() ?? [];
    // Another picture beside the same voice is no reason to interrupt it.
    if (track && now?.getAudioTracks()[0] === track) return;
    this.#audio.srcObject = track ? new MediaStream([track]) : null;
    if (track) void this.#start();
  }

  async #start(): Promise<void> {
    try {
      await this.#audio.play();
      if (!this.#blocked || this.#closed) return;
      this.#blocked = false;
      this.#tell({type: 'sound.playing'});
    } catch (thrown) {
      // Another source, or the end, came in between: no answer from the browser to the question.
      if (this.#closed || (thrown as Error).name !== 'NotAllowedError') return;
      this.#blocked = true;
      this.#tell({type: 'sound.blocked'});
    }
  }

  async #route(id: string): Promise<void> {
    try {
      await this.#audio.setSinkId?.(id);
    } catch (thrown) {
      if (!this.#closed) this.#tell({type: 'sound.refused', fault: new Fault('device/constraint', {cause: thrown})});
    }
  }

  #test(): void {
    const tones = (this.#tones ??= new Tones());
    tones.chime();
    const now = (this.#audio.srcObject as MediaStream | null)?.getAudioTracks()[0];
    if (!now) return this.#play(tones.stream);
    if (now === tones.stream.getAudioTracks()[0]) return;
    // The agent goes on speaking meanwhile.
    this.#beside ??= document.createElement('audio');
    this.#beside.srcObject = tones.stream;
    this.#beside.volume = this.#audio.volume;
    void Promise.resolve(this.#beside.setSinkId?.(this.#audio.sinkId ?? ''))
      .then(() => this.#beside?.play())
      .catch(() => undefined);
  }
}

/** Opens the sound of one call. */
export const openSound: CallPorts['openSound'] = ({speaker}, tell) => new CallSound(speaker, tell);
