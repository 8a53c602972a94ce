import {Notifier} from './notifier.js';
import {DEFAULT_SETTINGS, type Settings, type SettingsPatch} from './settings.js';

const merge = (settings: Settings, patch: SettingsPatch): Settings => ({
  ...settings,
  ...patch,
  queue: {...settings.queue, ...patch.queue},
  bot: {...settings.bot, ...patch.bot},
  survey: {...settings.survey, ...patch.survey},
});

export class SettingsStore {
  readonly changed = new Notifier();
  readonly #initial: Settings;
  #current: Settings;

  constructor(initial: SettingsPatch = {}) {
    this.#initial = merge(DEFAULT_SETTINGS, initial);
    this.#current = this.#initial;
  }

  get current(): Readonly<Settings> {
    return this.#current;
  }

  patch(patch: SettingsPatch): Readonly<Settings> {
    this.#current = merge(this.#current, patch);
    this.changed.notify();
    return this.#current;
  }

  /** Back to what the contact centre was started with. */
  reset(): void {
    this.#current = this.#initial;
    this.changed.notify();
  }
}
