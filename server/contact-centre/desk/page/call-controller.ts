import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {CallView, DeskCommand} from '../protocol.js';
import {mediaRefusal, openCallMedia, type CallMedia} from './call-media.js';
import {DeskPhone} from './desk-phone.js';

/** What the call's element shows of this desk's leg. */
export interface LegView {
  opening: boolean;
  muted: boolean;
  held: boolean;
  /** Own pictures are sent. */
  showing: boolean;
  openingCamera: boolean;
  problem: string;
  connectedAt: number | undefined;
  remote: MediaStream | undefined;
  own: MediaStream | undefined;
}

/** This desk's part in a call: its devices and its leg, held from Answer until the call is gone. */
export class CallController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #tell: (command: DeskCommand) => void;
  readonly #tone: number | undefined;
  #call: CallView | undefined;
  #dialled: string | undefined;
  #media: CallMedia | undefined;
  #phone: DeskPhone | undefined;
  #connectedAt: number | undefined;
  #opening = false;
  #openingCamera = false;
  #muted = false;
  #problem = '';

  constructor(host: ReactiveControllerHost, tell: (command: DeskCommand) => void, tone: number | undefined) {
    this.#host = host;
    this.#tell = tell;
    this.#tone = tone;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#giveBack();
  }

  get leg(): LegView {
    return {
      opening: this.#opening,
      muted: this.#muted,
      held: this.#phone?.isHeld ?? false,
      showing: this.#isShowing,
      openingCamera: this.#openingCamera,
      problem: this.#problem,
      connectedAt: this.#connectedAt,
      remote: this.#phone?.remote,
      own: this.#media?.preview,
    };
  }

  /** Follows what the contact centre tells about the call. */
  follow(call: CallView | null): void {
    if (call?.id !== this.#call?.id) this.#giveBack();
    const isRefused = call?.agentVideo === 'refused' && this.#call?.agentVideo !== 'refused';
    this.#call = call ?? undefined;
    if (call && isRefused && this.#isShowing) {
      this.#stopVideo();
      this.#problem = `The browser of ${call.visitor.name} did not take your video. The call goes on without it.`;
    }
    if (call?.phase === 'connected') this.#connectedAt ??= Date.now();
    if (!call?.dial || !this.#phone || call.dial.code === this.#dialled) return;
    this.#dialled = call.dial.code;
    this.#phone.dial(call.dial);
  }

  /** The devices are open before the agent takes the call, so that nobody is connected to silence. */
  async answer({id, kind}: CallView): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    this.#say('');
    try {
      const media = await openCallMedia(kind === 'video', this.#tone);
      if (this.#call?.id !== id) return media.close();
      this.#media = media;
      const gatewayUrl = `${location.origin.replace(/^http/, 'ws')}/gateway`;
      this.#phone = new DeskPhone(gatewayUrl, media.stream, () => this.#host.requestUpdate());
      this.#tell({type: 'call.answer', call: id});
    } catch (error) {
      this.#say(mediaRefusal(error, 'microphone', 'answer again'));
    } finally {
      this.#opening = false;
      this.#host.requestUpdate();
    }
  }

  toggleMicrophone(): void {
    this.#muted = !this.#muted;
    for (const track of this.#media?.stream.getAudioTracks() ?? []) track.enabled = !this.#muted;
    this.#host.requestUpdate();
  }

  toggleHold(): void {
    this.#phone?.hold(!this.#phone.isHeld);
  }

  /** Adds the own pictures to the call, or takes them out again. */
  async toggleVideo(): Promise<void> {
    const media = this.#media;
    if (!media || this.#openingCamera) return;
    this.#say('');
    if (this.#isShowing) return this.#stopVideo();
    this.#openingCamera = true;
    try {
      const camera = await media.openCamera();
      if (this.#media === media) this.#phone?.show(camera);
    } catch (error) {
      this.#say(mediaRefusal(error, 'camera', 'press Add video again'));
    } finally {
      this.#openingCamera = false;
      this.#host.requestUpdate();
    }
  }

  get #isShowing(): boolean {
    return (this.#media?.preview.getTracks().length ?? 0) > 0;
  }

  #stopVideo(): void {
    this.#media?.closeCamera();
    this.#phone?.show(null);
    this.#host.requestUpdate();
  }

  #say(problem: string): void {
    this.#problem = problem;
    this.#host.requestUpdate();
  }

  #giveBack(): void {
    this.#phone?.hangUp();
    this.#media?.close();
    this.#phone = undefined;
    this.#media = undefined;
    this.#muted = false;
    this.#problem = '';
    this.#connectedAt = undefined;
    this.#dialled = undefined;
  }
}
