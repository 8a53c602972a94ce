import {html, LitElement, nothing, type PropertyValues} from 'lit';
import type {SessionEvent} from '../../src/app/session-events.js';
import type {WidgetSession} from '../../src/app/widget-session.js';
import {Fault, type FaultCode} from '../../src/domain/faults.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import {directionOf} from '../../src/i18n/catalogues.js';
import type {Messages} from '../../src/i18n/messages.js';
import {LogBook} from '../../src/log/log.js';
import type {CcClickToCall} from '../cc-click-to-call/cc-click-to-call.js';
import type {Inside} from '../cc-click-to-call/inside.js';
import '../cc-composer/cc-composer.js';
import '../cc-message-list/cc-message-list.js';
import '../cc-panel/cc-panel.js';
import {defineElement} from '../define-element.js';
import {CcCallBeforeStartEvent, CcOpenEvent} from '../events/public-events.js';
import type {RequestEvent, ServiceRequest} from '../events/request-event.js';
import {tokens} from '../styles/tokens.styles.js';
import {publicEventOf} from './announce.js';
import {styles} from './cc-widget.styles.js';
import {faultToTell} from './fault-notice.js';
import {makeSession} from './make-session.js';
import {obey, type RequestHost} from './obey.js';
import {Parts} from './parts.js';
import {SessionKeeper} from './session-keeper.js';
import {fitTouchScreen} from './touch-screen.js';

/** Attributes whose change makes it another conversation. */
const IDENTITY = new Set(['user-id', 'channel-id', 'base-url']);
const LOOKS = new Set(['mode', 'placement', 'color-scheme', 'fallbackPhone', 'popout-url']);

/**
 * Everything behind the launcher: makes the session from the shell's attributes, and draws it.
 *
 * @summary Internal; pages use `<cc-click-to-call>`.
 * @tagname cc-widget
 */
export class CcWidget extends LitElement implements Inside {
  static override properties = {t: {state: true}, told: {state: true}, menu: {state: true}};
  static override styles = [tokens, styles];

  shell!: CcClickToCall;
  private t: Messages | null = null;
  /** A fault that is told once and can be taken away. */
  private told: FaultCode | null = null;
  /** The menu was asked for: until then its button is the panel's own. */
  private menu = false;
  readonly #book = new LogBook(() => this.shell.logLevel);
  readonly #parts = new Parts(
    () => this.shell.resolvedLocale,
    (messages, locale) => {
      this.lang = locale;
      this.dir = directionOf(locale);
      this.t = messages;
    },
  );
  readonly #keeper = new SessionKeeper(
    () => this.#makeSession(),
    () => this.requestUpdate(),
  );
  #form: Readonly<Record<string, string>> | null = null;
  #resolveReady!: () => void;
  #wantsFocus = false;
  readonly ready = new Promise<void>((resolve) => (this.#resolveReady = resolve));

  constructor() {
    super();
    // What the page asked to be shown by itself begins when the visitor turns to it.
    for (const type of ['focusin', 'pointerdown', 'keydown']) this.addEventListener(type, this.#engageSoon);
    // The page's own shortcuts must not take what is typed here.
    for (const type of ['keydown', 'keyup', 'keypress'] as const) this.addEventListener(type, this.#onKey);
    fitTouchScreen(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('pagehide', this.#keepDraft);
    // A panel that was shown before its inside had come is told of now.
    if (!this.#session && this.shell.open) queueMicrotask(() => this.shell.dispatchEvent(new CcOpenEvent()));
    this.#keeper.start();
    void this.#parts.speak();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('pagehide', this.#keepDraft);
    // An element that is moved comes back within the same task; a call must outlive that.
    queueMicrotask(() => {
      if (!this.isConnected) this.#keeper.end();
    });
  }

  get #session() {
    return this.#keeper.session;
  }

  get chatPhase() {
    return this.#session?.view.chat?.phase ?? 'idle';
  }

  get callPhase() {
    return this.#session?.view.call?.phase ?? 'idle';
  }

  get fault() {
    const view = this.#session?.view;
    return view?.widget.fault ?? view?.chat?.fault ?? view?.call?.fault ?? view?.loadFault ?? null;
  }

  get unread() {
    return this.#session?.view.widget.unread ?? 0;
  }

  configure(name: string) {
    const session = this.#session;
    if (!session) return;
    if (name === 'open') session[this.shell.open ? 'show' : 'hide']();
    else if (name === 'locale') void this.#parts.speak();
    else if (LOOKS.has(name)) this.requestUpdate();
    else if (IDENTITY.has(name) || !session.view.widget.engaged) this.#keeper.renew();
  }

  engage() {
    this.#wantsFocus = true;
    this.#engageSoon();
    this.requestUpdate();
  }

  async startChat() {
    await this.#session?.startChat();
  }

  async sendText(text: string) {
    await this.#session?.sendText(text);
  }

  async sendFile(file: File) {
    await this.#session?.startChat();
    await (await this.#session?.openServices())?.sendFile(file);
  }

  async transferToAgent() {
    await this.#session?.startChat();
    await (await this.#session?.openServices())?.askForAgent();
  }

  async startCall(kind: MediaKind) {
    if (!this.shell.dispatchEvent(new CcCallBeforeStartEvent(kind))) return;
    this.told = null;
    this.shell.show();
    await this.#session?.startCall(kind);
  }

  async hangUp() {
    await this.#session?.hangUp();
  }

  async endChat() {
    await this.#session?.endChat();
  }

  exportLog() {
    return Promise.resolve(this.#book.export());
  }

  async forget() {
    await this.endChat();
    this.#session?.forget();
    this.#keeper.renew();
  }

  async destroy() {
    await this.endChat();
    this.#keeper.end();
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    this.toggleAttribute('inline', this.shell.mode === 'inline');
    const view = this.#session?.view;
    const {t} = this;
    if (!view || !t) return;
    if (view.chat?.phase === 'queued') void import('../cc-queue-notice/cc-queue-notice.js');
    // Where it fails, the next drawing asks again.
    if (view.chat?.phase === 'bot' || view.widget.introducing) this.#parts.loadServices().catch(() => undefined);
    this.#resolveReady();
    this.#look();
    const {launcher} = this.shell;
    launcher.unread = {count: view.widget.unread, words: t.unread(view.widget.unread)};
    launcher.callSince = view.call?.canHangUp && !view.widget.shown ? view.call.connectedAt : null;
    if (!this.#wantsFocus || !view.widget.shown) return;
    this.#wantsFocus = false;
    void this.updateComplete.then(() =>
      this.renderRoot
        .querySelector<HTMLElement>('cc-agreement, cc-pre-chat, cc-survey, cc-leave-message, cc-composer')
        ?.focus(),
    );
  }

  protected override render() {
    const view = this.#session?.view;
    const {t} = this;
    if (!view || !t) return nothing;
    const {widget, chat, services} = view;
    const inline = this.shell.mode === 'inline';
    const support = chat?.live ? chat.support : null;
    const calls = view.call?.canHangUp ? [] : (support?.kinds ?? []);
    const form = services && this.#parts.services?.serviceForm(t, this.lang, services);
    return html`
      <cc-panel
        part="panel"
        exportparts="header"
        role="region"
        aria-label=${t.chat}
        ?hidden=${!widget.shown && !inline}
        .t=${t}
        .phase=${chat?.phase ?? 'idle'}
        .name=${chat?.name ?? null}
        .calls=${calls}
        .callsBarred=${Boolean(support?.fault)}
        .canEnd=${chat?.canEnd ?? false}
        .canMinimize=${!inline}
        .hasMenu=${chat !== null}
        @cc-request=${this.#onRequest}
      >
        <slot name="header" slot="header"></slot>
        ${this.menu && chat ? this.#parts.services?.serviceMenu(t, view) : nothing}
        ${
          this.#agreementOrForm(t, widget) ??
          html`
            ${this.#parts.call?.callStage(t, view, this.shell, this.#parts) ?? nothing}
            <cc-message-list
              exportparts="log,bubble"
              ?hidden=${form && !chat?.thread.length}
              .t=${t}
              .locale=${this.lang}
              .thread=${chat?.thread ?? []}
              .calls=${calls}
              .services=${services}
              .loadRich=${this.#parts.loadRich}
              >${this.shell.querySelector('[slot=welcome]') && html`<slot name="welcome"></slot>`}</cc-message-list
            >
            ${chat?.phase === 'queued' ? html`<cc-queue-notice .t=${t} .place=${chat.place}></cc-queue-notice>` : nothing}
            ${form ?? [this.#faultNotice(t), this.#parts.services?.serviceNotice(t, view, this.shell.fallbackPhone)]}
            ${
              chat?.phase === 'ended' && !chat.fault && !form
                ? html`<button class="again primary" type="button" @click=${this.#onAgain}>${t.startNewChat}</button>`
                : nothing
            }
            <cc-composer
              exportparts="field"
              .t=${t}
              .draft=${this.#session?.draft ?? ''}
              ?hidden=${widget.fault !== null || Boolean(form)}
            ></cc-composer>
            ${this.#parts.services ? html`<cc-drop-target .t=${t}></cc-drop-target>` : nothing}
            <slot name="footer"></slot>
          `
        }
      </cc-panel>
      ${this.#parts.call?.callPill(t, view, this.shell, this.#parts, this.#onRequest) ?? nothing}
    `;
  }

  #agreementOrForm(t: Messages, {consenting, introducing}: {consenting: boolean; introducing: boolean}) {
    if (consenting) return html`<cc-agreement .t=${t} .text=${this.shell.consent ?? ''}></cc-agreement>`;
    if (!introducing) return null;
    return this.#parts.services?.preChatForm(t, this.shell.preChat, this.lang, this.#book) ?? nothing;
  }

  #faultNotice(t: Messages) {
    const [code, steps, phone] = faultToTell(this.#session!.view, this.told, this.shell.fallbackPhone) ?? [];
    if (!code) return nothing;
    void import('../cc-fault-notice/cc-fault-notice.js').catch(() => undefined);
    // The words stand there bare until the element has come, for which there may be no network.
    return html`<cc-fault-notice .t=${t} .code=${code} .steps=${steps} .phone=${phone}
      >${t.fault[code]}</cc-fault-notice
    >`;
  }

  /** The panel is painted first: the visitor is not to wait for the conversation to begin. */
  #engageSoon = () => {
    requestAnimationFrame(() => setTimeout(() => this.#session?.engage()));
  };

  #onAgain = () => void this.startChat().catch(() => undefined);

  #onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (
      event.type === 'keydown' &&
      event.key === 'Escape' &&
      !event.isComposing &&
      event.keyCode !== 229 &&
      this.shell.mode !== 'inline'
    ) {
      this.#minimize();
    }
  };

  #minimize() {
    this.shell.hide();
    this.shell.launcher.focus();
  }

  #look = () => {
    if (this.#session?.view.widget.shown && !document.hidden) this.#session.look();
  };

  #keepDraft = () => {
    const composer = this.renderRoot.querySelector('cc-composer');
    if (this.#session?.view.widget.engaged && composer) this.#session.draft = composer.text;
  };

  readonly #host: RequestHost = {
    tell: (code) => (this.told = code),
    takeFocus: () => (this.#wantsFocus = true),
    minimize: () => this.#minimize(),
    startCall: (kind) => this.startCall(kind),
    tellOfCalls: (code) => this.#tellOfCalls(code),
    serve: (request) => this.#serve(request),
    obeyCall: (session, request) =>
      this.#parts.call?.obeyCall(session, request, this.shell, (code) => (this.told = code)),
  };

  #onRequest({request}: RequestEvent) {
    const session = this.#session;
    if (!session) return;
    void Promise.resolve(obey(this.#host, session, request)).catch((thrown: unknown) => {
      const {code, area} = Fault.from(thrown);
      if (area === 'support') void this.#tellOfCalls(code);
    });
  }

  async #serve(request: ServiceRequest) {
    const {obeyService} = await this.#parts.loadServices();
    const {t, shell} = this;
    if (!t || !this.#session) return;
    await obeyService(
      {
        t,
        locale: shell.resolvedLocale,
        session: this.#session,
        introduce: (values) => this.#introduce(values),
        find: () => this.renderRoot.querySelector('cc-message-list')?.find(),
      },
      request,
    );
    if (request.type !== 'open-menu') return;
    this.menu = true;
    await this.updateComplete;
    await this.renderRoot.querySelector('cc-more-menu')?.open();
  }

  #introduce(values: Readonly<Record<string, string>>) {
    this.#form = values;
    this.#wantsFocus = true;
    this.#session?.introduce();
  }

  async #tellOfCalls(code: FaultCode | null) {
    await this.#parts.loadCallTexts().catch(() => undefined);
    this.told = code;
  }

  #onSessionEvent(event: SessionEvent) {
    if (event.type === 'panel') this.shell.open = event.shown;
    if (event.type === 'fault' && (event.of === 'message' || event.of === 'program')) this.told = event.fault.code;
    // What only the visitor can change is told beside the card in the thread, with the way to change it.
    if (event.type === 'fault' && event.of === 'call' && /support|denied/.test(event.fault.code)) {
      void this.#tellOfCalls(event.fault.code);
    }
    // The conversation has the focus again once the call's own controls are gone.
    if (event.type === 'call' && event.phase === 'ended') this.#wantsFocus = this.matches(':focus-within');
    this.shell.dispatchEvent(publicEventOf(event));
  }

  /** A visitor who looks elsewhere is told, if only by the page's title. */
  async #notify() {
    if (!this.#session?.services && !document.hidden) return;
    const services = await this.#session?.openServices().catch(() => null);
    const {shown, unread} = this.#session?.view.widget ?? {shown: true, unread: 0};
    if (this.t) services?.arrived(shown && !document.hidden, this.t.unread(Math.max(1, unread)));
  }

  #makeSession(): WidgetSession {
    if (this.shell.consent !== null) void import('../cc-agreement/cc-agreement.js');
    return makeSession(this.shell, () => this.#form, {
      defaultUserName: this.t?.visitor ?? 'Visitor',
      book: this.#book,
      loadCall: () => this.#parts.loadCall(),
      loadServices: () => this.#parts.loadServices(),
      loadTabs: () => import('../../src/tabs.js'),
      renew: () => this.#keeper.renew(),
      changed: () => this.requestUpdate(),
      announce: (event) => this.#onSessionEvent(event),
      arrived: () => void this.#notify(),
    });
  }
}

defineElement('cc-widget', CcWidget);

/** Makes the inside for a shell. */
export const createInside = (shell: HTMLElement): CcWidget => {
  const inside = new CcWidget();
  inside.shell = shell as CcClickToCall;
  // The page's own children stand two trees further out: a slot in the shell hands them on.
  inside.append(
    ...['header', 'welcome', 'footer'].map((name) => Object.assign(document.createElement('slot'), {name, slot: name})),
  );
  inside.setAttribute('exportparts', 'panel,header,log,bubble,field,bar');
  return inside;
};

declare global {
  interface HTMLElementTagNameMap {
    'cc-widget': CcWidget;
  }
}
