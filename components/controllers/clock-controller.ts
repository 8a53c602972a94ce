import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';

type Host = ReactiveControllerHost & Node;

/** Renders its host once a second, for as long as it is connected and `runs` says so. */
export class ClockController implements ReactiveController {
  readonly #host: Host;
  readonly #runs: () => boolean;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: Host, runs: () => boolean) {
    this.#host = host;
    this.#runs = runs;
    host.addController(this);
  }

  hostConnected(): void {
    // An element that is moved is connected again without anything having changed.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  hostUpdated(): void {
    // A last drawing may come after the element has gone.
    if (this.#host.isConnected && this.#runs()) this.#timer ??= setInterval(() => this.#host.requestUpdate(), 1_000);
    else this.hostDisconnected();
  }
}
