import type {RatingView} from '../../../machines/service-view.js';
import type {ServicePorts} from '../../domain/service-ports.js';

/** What the visitor says of the bot's answers, one word for each. */
export class Ratings {
  readonly #rate: ServicePorts['rate'];
  readonly #changed: () => void;
  #view: ReadonlyMap<string, RatingView> = new Map();

  constructor(rate: ServicePorts['rate'], changed: () => void) {
    this.#rate = rate;
    this.#changed = changed;
  }

  get views(): ReadonlyMap<string, RatingView> {
    return this.#view;
  }

  async rate(id: string, index: string, helpful: boolean, reason: string, signal: AbortSignal): Promise<void> {
    const now = this.#view.get(id);
    if (now && now !== 'failed') return;
    this.#set(id, 'rating');
    try {
      await this.#rate({index, helpful, reason}, signal);
      this.#set(id, helpful ? 'helpful' : 'not-helpful');
    } catch {
      this.#set(id, 'failed');
    }
  }

  #set(id: string, rating: RatingView): void {
    this.#view = new Map(this.#view).set(id, rating);
    this.#changed();
  }
}
