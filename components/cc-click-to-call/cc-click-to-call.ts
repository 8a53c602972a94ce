import {LAUNCHER_LABELS} from '../../src/i18n/launcher-labels.js';
import {pickLocale} from '../../src/i18n/pick-locale.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import type {Locale} from '../../src/domain/locales.js';
import {CcLauncher} from '../cc-launcher/cc-launcher.js';
import {sheetOf} from '../styles/sheet-of.js';
import {shellStyles} from './cc-click-to-call.styles.js';
import type {Inside, LoadInside, LoadInvitation} from './inside.js';
import {BOOLEAN_ATTRIBUTES, PROPERTIES, propertyOf, TEXT_ATTRIBUTES, type ClickToCallProperties} from './properties.js';

/** By when the launcher has been painted, ms. Hidden pages paint nothing, so this is no frame to wait for. */
const PAINTED_MS = 100;

/** The nearest `lang` around an element, out of its shadow trees. */
const langAround = (start: Element): string | null => {
  const near = start.closest('[lang]');
  if (near) return near.getAttribute('lang');
  const root = start.getRootNode();
  return root instanceof ShadowRoot ? langAround(root.host) : null;
};

/**
 * Chat with a contact centre on Huawei Cloud AICC, and step up to an audio or video call.
 *
 * @summary The one element that pages use: a thin shell that draws the launcher and fetches the rest when it is wanted.
 * @tagname cc-click-to-call
 *
 * @attr {string} base-url - Where `/apiaccess/ccmessaging/…` answers: a broker, a reverse proxy or AICC. Default: the page's origin.
 * @attr {string} channel-id - The web channel's Configuration ID in AICC. Required.
 * @attr {string} token-url - Returns `{"appKey","accessToken","expiresIn"}` to a POST with credentials.
 * @attr {string} user-id - AICC `userId`, 1 to 24 characters. Default: generated and kept per visitor.
 * @attr {string} user-name - The visitor's name as agents see it.
 * @attr {'en'|'zh-CN'|'es'|'fr'|'pt-BR'|'ar'} locale - Default: the nearest `lang`, else the browser's language.
 * @attr {'audio video'|'audio'|'video'|'none'} [calls=audio video] - What the visitor may ask for: `audio`, `video`, both or `none`.
 * @attr {'floating'|'inline'} [mode=floating] - `inline` fills its box and has no launcher.
 * @attr {'bottom-end'|'bottom-start'|'top-end'|'top-start'} [placement=bottom-end] - The corner of a floating widget.
 * @attr {boolean} open - Whether the panel is shown.
 * @attr {'auto'|'light'|'dark'} [color-scheme=auto] - `auto` follows the page.
 * @attr {string} [ice-servers=[]] - JSON array of `RTCIceServer`.
 * @attr {'all'|'relay'} [ice-transport-policy=all] - As in `RTCConfiguration`.
 * @attr {string} popout-url - Same-origin page for a popped-out call.
 * @attr {string} gateway-path - Path appended to a gateway address that has no scheme.
 * @attr {string} consent - Text to agree to before the first request; empty for the locale's own.
 * @attr {string} recording-notice - Text to acknowledge before a call; empty for the locale's own.
 * @attr {'debug'|'info'|'warn'} log-level - What is worth so much is written to the console, too. Default: nothing.
 * @attr {boolean} no-persist - Keeps nothing across page loads.
 *
 * @slot launcher - A launcher of the site's own, instead of the round button.
 * @slot header - Shown in the panel's header, before the title.
 * @slot welcome - Shown while nothing has been written.
 * @slot footer - Shown below the composer.
 *
 * @fires {CcOpenEvent} cc-open - The panel was shown.
 * @fires {CcCloseEvent} cc-close - The panel was hidden.
 * @fires {CcChatChangeEvent} cc-chat-change - `chatPhase` changed.
 * @fires {CcMessageEvent} cc-message - A message was sent or received; its text is not told.
 * @fires {CcUnreadEvent} cc-unread - The count of unread messages changed.
 * @fires {CcCallBeforeStartEvent} cc-call-before-start - A call is wanted; cancelable.
 * @fires {CcCallChangeEvent} cc-call-change - `callPhase` changed.
 * @fires {CcCallEndEvent} cc-call-end - A call attempt is over.
 * @fires {CcSurveyEvent} cc-survey - The visitor has said how the conversation was.
 * @fires {CcFaultEvent} cc-fault - Something failed.
 *
 * @csspart launcher - The launcher's round surface.
 * @csspart badge - The count of unread messages.
 * @csspart timer - The time of a call behind the hidden panel.
 * @csspart panel - The panel.
 * @csspart header - The bar with title and buttons.
 * @csspart log - The scrolling thread.
 * @csspart bubble - One text.
 * @csspart field - The composer's rounded field.
 * @csspart bar - The controls of a call.
 * @cssproperty [--cc-accent=#0b6b5b] - The one colour from which all others are derived.
 * @cssproperty [--cc-font=system-ui] - Font family.
 * @cssproperty [--cc-radius=16px] - Corner radius of the panel.
 * @cssproperty [--cc-width=392px] - Width of the floating panel.
 * @cssproperty [--cc-height=680px] - Greatest height of the floating panel.
 * @cssproperty [--cc-offset-block=20px] - Distance from the top or bottom edge.
 * @cssproperty [--cc-offset-inline=20px] - Distance from the side edge.
 * @cssproperty [--cc-z-index=2147483000] - Stacking order.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- the accessors are made from one table below
export class CcClickToCall extends HTMLElement {
  static readonly observedAttributes = [...TEXT_ATTRIBUTES, ...BOOLEAN_ATTRIBUTES, 'ice-servers'];
  /** Fetches the inside; each entry point sets how. */
  static load: LoadInside;
  /** Fetches what carries out {@link openRules} and shows {@link greeting}; each entry point sets how. */
  static loadInvitation: LoadInvitation;

  readonly #launcher = new CcLauncher();
  readonly #place = document.createElement('div');
  #inside: Inside | null = null;
  #loading: Promise<Inside> | null = null;
  #waking: ReturnType<typeof setTimeout> | undefined;
  #iceServers: ClickToCallProperties['iceServers'] = null;
  /** What the page set of the properties without an attribute; read by their accessors alone. */
  readonly given: Record<string, unknown> = {};

  constructor() {
    super();
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheetOf(shellStyles)];
    const slot = document.createElement('slot');
    slot.name = 'launcher';
    slot.append(this.#launcher);
    this.#launcher.setAttribute('exportparts', 'launcher,badge,timer');
    this.#place.className = 'place';
    root.append(slot, this.#place);
    slot.addEventListener('click', () => this.#onLauncherClick());
    for (const intent of ['pointerenter', 'pointerdown', 'focusin']) {
      slot.addEventListener(intent, this.#fetchAhead, {once: true});
    }
  }

  connectedCallback(): void {
    // What a page set before this class was there hides the accessors of the same name.
    for (const name of Object.keys(this).filter((key) => key in CcClickToCall.prototype)) {
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    this.#label();
    this.#wake();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === 'ice-servers') this.#iceServers = now;
    if (name === 'open' || name === 'locale') this.#label();
    if (this.#inside) this.#inside.configure(name);
    else if (this.isConnected) this.#wake();
  }

  /** The locale in which the widget speaks now. */
  get resolvedLocale(): Locale {
    return pickLocale(this.locale ?? langAround(this) ?? navigator.language);
  }

  /** For the inside: where unread messages and the time of a call are shown while the panel is hidden. */
  get launcher(): CcLauncher {
    return this.#launcher;
  }

  get iceServers(): ClickToCallProperties['iceServers'] {
    return this.#iceServers;
  }
  set iceServers(servers: ClickToCallProperties['iceServers']) {
    this.#iceServers = servers;
    this.#inside?.configure('ice-servers');
  }

  get chatPhase(): ClickToCallProperties['chatPhase'] {
    return this.#inside?.chatPhase ?? 'idle';
  }

  get callPhase(): ClickToCallProperties['callPhase'] {
    return this.#inside?.callPhase ?? 'idle';
  }

  get fault(): ClickToCallProperties['fault'] {
    return this.#inside?.fault ?? null;
  }

  get unread(): number {
    return this.#inside?.unread ?? 0;
  }

  /** Calls for the rule of this name in {@link openRules}. */
  async applyRule(name?: string): Promise<void> {
    (await CcClickToCall.loadInvitation()).invite(this, name);
  }

  /** Shows the panel. The conversation waits for the visitor's first focus or key in it. */
  show(): void {
    this.open = true;
  }

  /** Hides the panel; conversation and call go on. */
  hide(): void {
    this.open = false;
  }

  /** Shows the panel where it is hidden, and hides it where it is shown. */
  toggle(): void {
    this.open = !this.open;
  }

  /** Settles when the contact centre has accepted the conversation. @throws {Fault} */
  async startChat(): Promise<void> {
    return (await this.#fetch()).startChat();
  }

  /** Settles when the contact centre has taken the text. @throws {Fault} */
  async sendText(text: string): Promise<void> {
    return (await this.#fetch()).sendText(text);
  }

  /** Settles when the contact centre has taken the file. @throws {Fault} */
  async sendFile(file: File): Promise<void> {
    return (await this.#fetch()).sendFile(file);
  }

  /** Asks for a person in the bot's place; settles when the contact centre looks for one. @throws {Fault} */
  async transferToAgent(): Promise<void> {
    return (await this.#fetch()).transferToAgent();
  }

  /** Does what the call button does; settles when the call is connected or over. @throws {Fault} */
  async startCall(kind: MediaKind): Promise<void> {
    return (await this.#fetch()).startCall(kind);
  }

  /** Ends the call; settles when it is over. */
  async hangUp(): Promise<void> {
    return this.#inside?.hangUp();
  }

  /** Ends the conversation, and a call with it. */
  async endChat(): Promise<void> {
    return this.#inside?.endChat();
  }

  /** What happened, without texts, tokens and numbers, one JSON object a line. */
  async exportLog(): Promise<Blob> {
    return (await this.#fetch()).exportLog();
  }

  /** Ends the conversation and removes what is kept of the visitor. */
  async forget(): Promise<void> {
    return (await this.#fetch()).forget();
  }

  /** Ends everything and removes the element. */
  async destroy(): Promise<void> {
    await this.#inside?.destroy();
    this.remove();
  }

  /** For accessors: a property without an attribute was set. */
  give(name: string, value: unknown): void {
    this.given[name] = value;
    this.#inside?.configure(name);
    if (name === 'openRules' || name === 'greeting') void this.applyRule().catch(() => undefined);
  }

  /** Fetches the inside where it is wanted at once. Frameworks set attributes before or after the element is in the page. */
  #wake(): void {
    clearTimeout(this.#waking);
    if (this.open || this.mode === 'inline') this.#fetchAhead();
    // The first look into storage keeps the page waiting for another process of the browser: the launcher comes first.
    else this.#waking = setTimeout(() => this.isConnected && this.#isLive() && this.#fetchAhead(), PAINTED_MS);
  }

  /** Whether a conversation was under way when a former page was left. */
  #isLive(): boolean {
    try {
      return !this.noPersist && /"live":true/.test(localStorage[`cc-click-to-call:${this.channelId}`] as string);
    } catch {
      return false;
    }
  }

  #label(failed = false): void {
    const [open, close, again] = LAUNCHER_LABELS[this.resolvedLocale];
    this.#launcher.label = this.open ? close : failed ? again : open;
    this.#launcher.toggleAttribute('open', this.open);
  }

  #onLauncherClick(): void {
    this.toggle();
    // A click made before the inside has come is kept and carried out.
    if (this.open)
      void this.#fetch()
        .then((inside) => inside.engage())
        .catch(() => undefined);
  }

  /** Nobody waits for it: where it fails, whoever does is told. */
  #fetchAhead = (): void => void this.#fetch().catch(() => undefined);

  #fetch(): Promise<Inside> {
    // A connection that broke off costs nobody a click.
    return (this.#loading ??= CcClickToCall.load()
      .catch(CcClickToCall.load)
      .then(
        async ({createInside}) => {
          const inside = (this.#inside = createInside(this));
          this.#place.append(inside);
          await inside.ready;
          return inside;
        },
        (error: unknown) => {
          // The next click tries again.
          this.#loading = null;
          if (this.open) {
            this.open = false;
            this.#label(true);
            // As a `CcFaultEvent`, whose class is in what could not be fetched.
            const fault = {code: 'network/unreachable', area: 'network', retryable: true};
            this.dispatchEvent(Object.assign(new Event('cc-fault', {bubbles: true, composed: true}), fault));
          }
          throw error;
        },
      ));
  }
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type -- as above
export interface CcClickToCall extends ClickToCallProperties {}

for (const attribute of TEXT_ATTRIBUTES) {
  Object.defineProperty(CcClickToCall.prototype, propertyOf(attribute), {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement) {
      return this.getAttribute(attribute);
    },
    set(this: HTMLElement, value: string | null | undefined) {
      if (value == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    },
  });
}

for (const name of PROPERTIES) {
  Object.defineProperty(CcClickToCall.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: CcClickToCall) {
      return this.given[name] ?? null;
    },
    set(this: CcClickToCall, value: unknown) {
      this.give(name, value);
    },
  });
}

for (const attribute of BOOLEAN_ATTRIBUTES) {
  Object.defineProperty(CcClickToCall.prototype, propertyOf(attribute), {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement) {
      return this.hasAttribute(attribute);
    },
    set(this: HTMLElement, value: boolean | null | undefined) {
      // `undefined` would toggle.
      this.toggleAttribute(attribute, Boolean(value));
    },
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'cc-click-to-call': CcClickToCall;
  }
}
