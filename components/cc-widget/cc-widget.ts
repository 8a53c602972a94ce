import {html, LitElement, nothing, type PropertyValues} from 'lit';
import type {SessionEvent} from '../../src/app/session-events.js';
import {WidgetSession} from '../../src/app/widget-session.js';
import {readConfig, type Config} from '../../src/domain/config.js';
import {Fault, type FaultCode} from '../../src/domain/faults.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import type {WatchLevel} from '../../src/domain/watch-level.js';
import {aiccLocale, directionOf, loadChatMessages, loadMessages} from '../../src/i18n/catalogues.js';
import type {Messages} from '../../src/i18n/messages.js';
import {LogBook} from '../../src/log/log.js';
import type {CcClickToCall} from '../cc-click-to-call/cc-click-to-call.js';
import type {Inside} from '../cc-click-to-call/inside.js';
import '../cc-composer/cc-composer.js';
import '../cc-fault-notice/cc-fault-notice.js';
import type {NextStep} from '../cc-fault-notice/cc-fault-notice.js';
import '../cc-message-list/cc-message-list.js';
import '../cc-panel/cc-panel.js';
import {defineElement} from '../define-element.js';
import {CcCallBeforeStartEvent} from '../events/public-events.js';
import type {RequestEvent} from '../events/request-event.js';
import {tokens} from '../styles/tokens.styles.js';
import {publicEventOf} from './announce.js';
import {styles} from './cc-widget.styles.js';
import {rawConfigOf} from './raw-config.js';

/** Attributes whose change makes it another conversation. */
const IDENTITY = new Set(['user-id', 'channel-id', 'base-url']);
const LOOKS = new Set(['mode', 'placement', 'color-scheme', 'fallbackPhone', 'popout-url']);

/** Fetches what a call needs beyond the chat. */
const loadCall = () => import('../../src/call.js');

/**
 * Everything behind the launcher: makes the session from the shell's attributes, and draws it.
 *
 * @summary Internal; pages use `<cc-click-to-call>`.
 * @tagname cc-widget
 */
export class CcWidget extends LitElement implements Inside {
  static override properties = {t: {state: true}, told: {state: true}};
  static override styles = [tokens, styles];

  shell!: CcClickToCall;
  private t: Messages | null = null;
  /** A fault that is told once and can be taken away. */
  private told: FaultCode | null = null;
  private get composer() {
    return this.renderRoot.querySelector<HTMLElement>('cc-composer');
  }

  private get agreement() {
    return this.renderRoot.querySelector<HTMLElement>('cc-agreement');
  }

  readonly #book = new LogBook();
  #session: WidgetSession | null = null;
  #watchLevel: WatchLevel | null = null;
  #resolveReady!: () => void;
  #wantsFocus = false;
  #renewing = false;
  #speaksOfCalls = false;
  readonly ready = new Promise<void>((resolve) => (this.#resolveReady = resolve));

  constructor() {
    super();
    // What the page asked to be shown by itself begins when the visitor turns to it.
    for (const type of ['focusin', 'pointerdown', 'keydown']) this.addEventListener(type, this.#engageSoon);
    // The page's own shortcuts must not take what is typed here.
    for (const type of ['keydown', 'keyup', 'keypress'] as const) this.addEventListener(type, this.#onKey);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#session ??= this.#makeSession();
    void this.#speak();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    // An element that is moved comes back within the same task; a call must outlive that.
    queueMicrotask(() => {
      if (!this.isConnected) this.#endSession();
    });
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
    if (name === 'open') {
      if (this.shell.open) session.show();
      else session.hide();
    } else if (name === 'locale') void this.#speak();
    else if (LOOKS.has(name)) this.requestUpdate();
    else if (IDENTITY.has(name) || !session.view.widget.engaged) this.#renewSession();
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
    this.#renewSession();
  }

  async destroy() {
    await this.endChat();
    this.#endSession();
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    this.toggleAttribute('inline', this.shell.mode === 'inline');
    const view = this.#session?.view;
    if (!view || !this.t) return;
    if (view.chat?.phase === 'queued') void import('../cc-queue-notice/cc-queue-notice.js');
    this.#resolveReady();
    const {launcher} = this.shell;
    launcher.unread = {count: view.widget.unread, words: this.t.unread(view.widget.unread)};
    launcher.callSince = view.call?.canHangUp && !view.widget.shown ? view.call.connectedAt : null;
    if (!this.#wantsFocus || !view.widget.shown) return;
    this.#wantsFocus = false;
    void this.updateComplete.then(() => (this.agreement ?? this.composer)?.focus());
  }

  protected override render() {
    const view = this.#session?.view;
    const {t} = this;
    if (!view || !t) return nothing;
    const {widget, chat} = view;
    const inline = this.shell.mode === 'inline';
    const support = chat?.live ? chat.support : null;
    const calls = view.call?.canHangUp ? [] : (support?.kinds ?? []);
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
        @cc-request=${this.#onRequest}
      >
        <slot name="header" slot="header"></slot>
        ${
          widget.consenting
            ? html`<cc-agreement .t=${t} .text=${this.shell.consent ?? ''}></cc-agreement>`
            : html`
                ${this.#stage(t)}
                <cc-message-list
                  exportparts="log,bubble"
                  .t=${t}
                  .locale=${this.lang}
                  .thread=${chat?.thread ?? []}
                  .calls=${calls}
                >
                  <slot name="welcome"></slot>
                </cc-message-list>
                ${chat?.phase === 'queued' ? html`<cc-queue-notice .t=${t} .place=${chat.place}></cc-queue-notice>` : nothing}
                ${this.#faultNotice(t)}
                ${
                  chat?.phase === 'ended' && !chat.fault
                    ? html`<button class="again primary" type="button" @click=${this.#onAgain}>
                        ${t.startNewChat}
                      </button>`
                    : nothing
                }
                <cc-composer exportparts="field" .t=${t} ?hidden=${widget.fault !== null}></cc-composer>
                <slot name="footer"></slot>
              `
        }
      </cc-panel>
    `;
  }

  #stage(t: Messages) {
    const view = this.#session?.view;
    const call = view?.call;
    if (!call?.canHangUp) return nothing;
    if (call.step === 'notice') {
      const text = this.shell.recordingNotice ?? '';
      return html`<cc-agreement slot="stage" of="recording" .t=${t} .text=${text}></cc-agreement>`;
    }
    if (call.step) {
      return html`<cc-device-check slot="stage" .t=${t} .call=${call} .watch=${this.#watchLevel}></cc-device-check>`;
    }
    return html`<cc-call-panel
      slot="stage"
      exportparts="bar"
      .t=${t}
      .call=${call}
      .name=${view?.chat?.name ?? null}
      .place=${view?.chat?.place ?? null}
      .watch=${this.#watchLevel}
    ></cc-call-panel>`;
  }

  #faultNotice(t: Messages) {
    const {widget, chat, loadFault} = this.#session!.view;
    const notice = (code: FaultCode, steps: NextStep[], phone: string | null = null) =>
      html`<cc-fault-notice .t=${t} .code=${code} .steps=${steps} .phone=${phone}></cc-fault-notice>`;
    const phone = this.shell.fallbackPhone;
    if (widget.fault) return notice(widget.fault.code, [], phone);
    if (chat?.phase === 'offline') return notice('platform/outside-hours', ['start-chat'], phone);
    if (chat?.phase === 'ended' && chat.fault) return notice(chat.fault.code, ['start-chat'], phone);
    if (chat?.interrupted && chat.fault) return notice(chat.fault.code, []);
    if (this.told ?? loadFault) return notice(this.told ?? loadFault!.code, ['dismiss'], phone);
    return nothing;
  }

  /** The panel is painted first: the visitor is not to wait for the conversation to begin. */
  #engageSoon = () => {
    requestAnimationFrame(() => setTimeout(() => this.#session?.engage()));
  };

  #onAgain = () => void this.startChat().catch(() => undefined);

  #onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.type === 'keydown' && event.key === 'Escape' && !event.isComposing && this.shell.mode !== 'inline') {
      this.#minimize();
    }
  };

  #minimize() {
    this.shell.hide();
    this.shell.launcher.focus();
  }

  #onRequest({request}: RequestEvent) {
    const session = this.#session;
    if (!session) return;
    const quietly = (promise: Promise<unknown>) =>
      void promise.catch((thrown: unknown) => {
        const {code, area} = Fault.from(thrown);
        if (area === 'support') this.told = code;
      });
    switch (request.type) {
      case 'hide':
        return this.#minimize();
      case 'start-chat':
        return quietly(session.startChat());
      case 'end-chat':
        return quietly(session.endChat());
      case 'send':
        this.told = null;
        session.engage();
        return session.write(request.text);
      case 'resend':
        return session.resend(request.id);
      case 'agree':
        this.#wantsFocus = request.agreed;
        session.answerConsent(request.agreed);
        if (!request.agreed) this.#minimize();
        return;
      case 'call':
        return quietly(this.startCall(request.kind));
      case 'why-no-calls':
        this.told = session.view.chat?.support?.fault?.code ?? null;
        return;
      case 'dismiss':
        this.told = null;
        return;
      case 'understand':
        return session.acknowledgeRecording();
      case 'confirm-call':
        return session.confirmCall();
      case 'hang-up':
        return quietly(session.hangUp());
      case 'toggle-microphone':
        return session.toggleMicrophone();
      case 'toggle-camera':
        return session.toggleCamera();
      case 'choose-devices':
        return session.chooseDevices(request.choice);
    }
  }

  #onSessionEvent(event: SessionEvent) {
    if (event.type === 'panel') this.shell.open = event.shown;
    if (event.type === 'fault' && (event.of === 'message' || event.of === 'program')) this.told = event.fault.code;
    // The conversation has the focus again once the call's own controls are gone.
    if (event.type === 'call' && event.phase === 'ended') this.#wantsFocus = this.contains(document.activeElement);
    this.shell.dispatchEvent(publicEventOf(event));
  }

  #makeSession(): WidgetSession {
    const {shell} = this;
    let config: Config | Fault;
    try {
      config = readConfig(rawConfigOf(shell), location.href);
    } catch (thrown) {
      config = Fault.from(thrown);
      this.#book.tellDeveloper(config.code, config.cause);
    }
    if (shell.consent !== null) void import('../cc-agreement/cc-agreement.js');
    return new WidgetSession({
      config,
      shown: shell.open,
      defaultUserName: this.t?.visitor ?? 'Visitor',
      locale: aiccLocale(shell.resolvedLocale),
      book: this.#book,
      loadCall: async () => {
        this.#speaksOfCalls = true;
        const [code] = await Promise.all([loadCall(), this.#speak()]);
        this.#watchLevel = code.watchLevel;
        return code;
      },
      changed: () => this.requestUpdate(),
      announce: (event) => this.#onSessionEvent(event),
    });
  }

  #endSession() {
    this.#session?.close();
    this.#session = null;
    this.requestUpdate();
  }

  /** Ends the conversation and begins afresh, once for all attributes that change in one go. */
  #renewSession() {
    if (this.#renewing) return;
    this.#renewing = true;
    queueMicrotask(() => {
      this.#renewing = false;
      const former = this.#session;
      if (!former || !this.isConnected) return;
      void former.endChat().finally(() => former.close());
      this.#session = this.#makeSession();
      this.requestUpdate();
    });
  }

  async #speak() {
    const locale = this.shell.resolvedLocale;
    // The texts of calls come with the code of calls: nothing shows a call before.
    const messages = await (this.#speaksOfCalls ? loadMessages(locale) : loadChatMessages(locale));
    if (locale !== this.shell.resolvedLocale) return;
    this.lang = locale;
    this.dir = directionOf(locale);
    this.t = messages as Messages;
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
