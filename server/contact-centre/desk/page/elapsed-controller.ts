import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Updates its host once a second while it shows a running time. */
export class ElapsedController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = window.setInterval(() => this.#host.requestUpdate(), 1000);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  since(at: number): string {
    const seconds = Math.max(0, Math.floor((Date.now() - at) / 1000));
    const minutes = Math.floor(seconds / 60);
    return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
  }
}
