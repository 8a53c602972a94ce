import type {ChatView} from '../../machines/chat-view.js';
import type {SessionActors} from './session-actors.js';

/** What the chat's coming and going means for what is kept, shown and asked. */
export class Aftercare {
  readonly #actors: SessionActors;
  /** Whether an agent has answered and the visitor has not been asked yet how it was. */
  #metAgent = false;
  /** Whether AICC may know of an earlier conversation that is not shown yet. */
  #returning: boolean;

  constructor(actors: SessionActors) {
    this.#actors = actors;
    this.#returning = Boolean(actors.store?.kept);
  }

  follow(before: ChatView | null, now: ChatView | null): void {
    const {store, tabs} = this.#actors;
    if (now?.phase === 'agent' && before?.phase !== 'agent') this.#metAgent = true;
    const live = now?.live ?? false;
    if (live === (before?.live ?? false)) return;
    store?.keep({live});
    if (now?.phase === 'ended' && !now.fault && tabs?.asks !== false) void this.askSurvey();
    if (!live || !this.#returning) return;
    this.#returning = false;
    this.#actors.useServices((services) => services.fetchEarlier());
  }

  /** Settles when the visitor has said how it was, or need not. */
  async askSurvey(): Promise<void> {
    if (!this.#metAgent) return;
    this.#metAgent = false;
    // Without the survey's code there is nothing to ask with.
    const services = await this.#actors.openServices().catch(() => null);
    await services?.askSurvey();
  }
}
