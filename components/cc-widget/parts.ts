import type {Locale} from '../../src/domain/locales.js';
import {loadMessages, type LoadCatalogue} from '../../src/i18n/catalogues.js';
import type {Messages} from '../../src/i18n/messages.js';
import {importRich} from '../cc-message-list/cc-message-list.js';

const importCall = () => import('../../src/call.js');
const importServices = () => import('../../src/service.js');

/** What comes with the code of calls. */
export type CallPart = Awaited<ReturnType<typeof importCall>>;
/** What comes with the code of the chat's services. */
export type ServicePart = Awaited<ReturnType<typeof importServices>>;

/** Code that is fetched when it is asked for, each with its texts: what shows a text is drawn only when it is there. */
export class Parts {
  call: CallPart | null = null;
  services: ServicePart | null = null;
  readonly #locale: () => Locale;
  readonly #spoken: (messages: Messages, locale: Locale) => void;
  /** Texts besides the chat's own. */
  readonly #catalogues = new Set<LoadCatalogue>();

  /** @param spoken told of the texts whenever there are others */
  constructor(locale: () => Locale, spoken: (messages: Messages, locale: Locale) => void) {
    this.#locale = locale;
    this.#spoken = spoken;
  }

  /** Fetches the texts of all parts that are there, in the locale of the moment. @param keep what these texts are for */
  async speak(keep?: () => void): Promise<void> {
    const locale = this.#locale();
    const messages = await loadMessages(locale, this.#catalogues);
    if (locale !== this.#locale()) return this.speak(keep);
    keep?.();
    this.#spoken(messages, locale);
  }

  async loadCall(): Promise<CallPart> {
    return (
      this.call ??
      this.load(
        importCall,
        ({loadCallMessages}) => loadCallMessages,
        (part) => (this.call = part),
      )
    );
  }

  async loadServices(): Promise<ServicePart> {
    return (
      this.services ??
      this.load(
        importServices,
        ({loadServiceMessages}) => loadServiceMessages,
        (part) => (this.services = part),
      )
    );
  }

  loadRich = () => this.load(importRich, ({loadThreadMessages}) => loadThreadMessages);

  /** Why there are no calls is a text of the calls' own. */
  loadCallTexts = () =>
    this.load(
      () => import('../../src/i18n/call-extra-catalogues.js'),
      ({loadCallExtraMessages}) => loadCallExtraMessages,
    );

  /** Fetches a part with its texts. @param keep told of it when its texts are there */
  async load<TPart>(
    load: () => Promise<TPart>,
    textsOf: (part: TPart) => LoadCatalogue,
    keep?: (part: TPart) => void,
  ): Promise<TPart> {
    const part = await load();
    this.#catalogues.add(textsOf(part));
    await this.speak(() => keep?.(part));
    return part;
  }
}
