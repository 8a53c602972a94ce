import type {WidgetSession} from '../../src/app/widget-session.js';

/** Holds the one session of a widget, and makes it anew when it is to be another conversation. */
export class SessionKeeper {
  session: WidgetSession | null = null;
  readonly #make: () => WidgetSession;
  readonly #changed: () => void;
  #renewing = false;

  constructor(make: () => WidgetSession, changed: () => void) {
    this.#make = make;
    this.#changed = changed;
  }

  start(): void {
    this.session ??= this.#make();
  }

  end(): void {
    this.session?.close();
    this.session = null;
    this.#changed();
  }

  /** Ends the conversation and begins afresh, once for all attributes that change in one go. */
  renew(): void {
    if (this.#renewing) return;
    this.#renewing = true;
    queueMicrotask(() => {
      this.#renewing = false;
      const former = this.session;
      // Gone meanwhile, with the element.
      if (!former) return;
      void former.endChat().finally(() => former.close());
      this.session = this.#make();
      this.#changed();
    });
  }
}
