import type {CallView} from '../../../machines/call-view.js';
import {POPOUT_NAME} from '../../domain/popout-name.js';
import type {LentCall} from '../../domain/call-ports.js';
import type {SessionActors} from '../session-actors.js';
import {dressPage} from './popped-out-page.js';
import type {SentMessage, TabMessage} from './tab-messages.js';

/** A call that nobody offers by then stays where it is, ms. */
const WAIT_MS = 15_000;

/**
 * The way of a call from the page to the window that was popped out for it. Each side may fail; until the window has the
 * agent's voice, the page has the call.
 */
export class Handover {
  readonly #actors: SessionActors;
  readonly #id: string;
  readonly #post: (message: TabMessage) => void;
  /** Whether this window was opened for a call, and has none yet. */
  #wants = window.name === POPOUT_NAME;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  /** The window that wants the call, and the one that has been lent it. */
  #borrower: string | null = null;

  constructor(actors: SessionActors, id: string, post: (message: TabMessage) => void) {
    this.#actors = actors;
    this.#id = id;
    this.#post = post;
    if (this.#wants) dressPage();
  }

  /** A call is heard of. */
  want(call: CallView | null): void {
    if (!this.#wants || call?.connectedAt == null || !call.canHangUp) return;
    this.#wants = false;
    this.#post({type: 'wanted'});
    this.#deadline = setTimeout(() => this.settle('kept'), WAIT_MS);
  }

  /** The call's machine lends it: says all that is needed to go on with it. */
  lend(call: LentCall | null): void {
    if (call && this.#borrower) this.#post({type: 'lent', to: this.#borrower, call});
  }

  /** How it went, on the side of the window. */
  settle(how: 'taken' | 'kept'): void {
    clearTimeout(this.#deadline);
    this.#post({type: how});
    // The page that opened it goes on with the call, and says why.
    if (how === 'kept') window.close();
  }

  hear(message: SentMessage): void {
    switch (message.type) {
      case 'wanted':
        this.#borrower = message.from;
        return this.#actors.tellOwnCall({type: 'call.lend'});
      case 'lent':
        if (message.to !== this.#id) return;
        clearTimeout(this.#deadline);
        this.#actors.openOwnCall().then(
          (own) => own.send({type: 'call.adopt', call: message.call}),
          () => this.settle('kept'),
        );
        return;
      case 'taken':
        if (message.from === this.#borrower) this.#actors.tellOwnCall({type: 'call.moved'});
        return;
      case 'kept':
      case 'gone':
        if (message.from === this.#borrower) this.#actors.tellOwnCall({type: 'call.stays'});
        return;
    }
  }

  close(): void {
    clearTimeout(this.#deadline);
  }
}
