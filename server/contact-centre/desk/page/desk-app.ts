import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import type {ChatView, DeskCommand, DeskView} from '../protocol.js';
import {CallController} from './call-controller.js';
import {controls} from './controls.styles.js';
import './desk-avatar.js';
import {appStyles} from './desk-app.styles.js';
import './desk-call.js';
import './desk-conversation.js';
import type {DeskConversation} from './desk-conversation.js';
import './desk-join.js';
import './desk-left-messages.js';
import type {JoinRequest} from './desk-join.js';
import {DeskLink} from './desk-link.js';
import './desk-queue.js';
import type {SelectRequest} from './desk-queue.js';
import './desk-settings.js';
import './desk-skills.js';
import './desk-visitor.js';
import {shortcutOf} from './shortcuts.js';
import {switchStyles} from './switch.styles.js';
import {UnreadCounts} from './unread-counts.js';

const parameters = new URLSearchParams(location.search);
const tone = parameters.has('tone') ? Number(parameters.get('tone')) : undefined;

/** The agent's desk: queue, conversation and visitor side by side. */
@customElement('desk-app')
export class DeskApp extends LitElement {
  static override styles = [controls, switchStyles, appStyles];

  @state() private selected = '';
  @state() private settingsOpen = location.hash === '#settings';
  @query('desk-conversation') private conversation!: DeskConversation | null;
  readonly #link = new DeskLink(this);
  readonly #tell = (command: DeskCommand): void => this.#link.tell(command);
  readonly #control = new CallController(this, this.#tell, tone);
  readonly #unread = new UnreadCounts();
  /** The conversation of the call that was answered: brought to the front once. */
  #spoken: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const name = parameters.get('name')?.trim().slice(0, 40);
    if (name) this.#link.join(name);
    window.addEventListener('hashchange', this.#followHash);
    window.addEventListener('keydown', this.#obeyShortcut);
    document.addEventListener('visibilitychange', this.#refresh);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#followHash);
    window.removeEventListener('keydown', this.#obeyShortcut);
    document.removeEventListener('visibilitychange', this.#refresh);
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    const {view} = this.#link;
    if (!view) return;
    const {chats, call} = view;
    this.#control.follow(call);
    if (!chats.some(({id}) => id === this.selected)) this.selected = chats[0]?.id ?? '';
    const spoken = call && call.phase !== 'ringing' ? call.chat : null;
    if (spoken && spoken !== this.#spoken) this.selected = spoken;
    this.#spoken = spoken;
    this.#markRead();
    document.title = call?.phase === 'ringing' ? `${call.visitor.name} is calling` : `${view.you.name} · Agent desk`;
  }

  protected override render() {
    const {view, online} = this.#link;
    if (!view) return html`<desk-join @desk-join-request=${this.#join}></desk-join>`;
    return html`
      ${this.#header(view)}
      ${online ? nothing : html`<p class="offline" role="alert">Connection lost. Trying again …</p>`}
      ${this.settingsOpen ? html`<desk-settings></desk-settings>` : this.#columns(view)}
    `;
  }

  #header({you, officeHours, skills}: DeskView): TemplateResult {
    return html`
      <header>
        <desk-avatar .name=${you.name}></desk-avatar>
        <strong>${you.name}</strong>
        <label class="ready">
          <input type="checkbox" role="switch" aria-label="Ready" .checked=${you.ready} @change=${this.#setReady} />
          ${you.ready ? 'Ready' : 'Paused'}
        </label>
        <desk-skills .skills=${skills} .mine=${you.skills} .tell=${this.#tell}></desk-skills>
        <p class="notice soft" role="status">${this.#link.notice}</p>
        ${officeHours === 'closed' ? html`<span class="closed">Closed</span>` : nothing}
        <a href="#settings">Settings</a>
      </header>
    `;
  }

  #columns(view: DeskView): TemplateResult {
    const {chats, call, agents, you} = view;
    const chat = chats.find(({id}) => id === this.selected);
    const unread = new Map(chats.map(({id}) => [id, this.#unread.of(id, this.#link.entriesOf(id))]));
    return html`
      <div class="columns">
        <nav aria-label="Conversations and queue">
          <desk-queue
            .view=${view}
            .selected=${this.selected}
            .unread=${unread}
            @desk-select-request=${({chat: id}: SelectRequest) => this.#select(id)}
          ></desk-queue>
          <desk-left-messages .messages=${view.leftMessages} .tell=${this.#tell}></desk-left-messages>
        </nav>
        <main>
          ${
            call
              ? html`<desk-call
                  .call=${call}
                  .leg=${this.#control.leg}
                  .control=${this.#control}
                  .agents=${agents.filter(({id}) => id !== you.id)}
                  .tell=${this.#tell}
                ></desk-call>`
              : nothing
          }
          ${chat ? this.#conversation(chat) : html`<p class="empty soft">${emptyText(view)}</p>`}
        </main>
        <aside aria-label="Visitor">
          <desk-visitor .visitor=${chat?.visitor ?? call?.visitor} .chat=${chat}></desk-visitor>
        </aside>
      </div>
    `;
  }

  #conversation(chat: ChatView): TemplateResult {
    const entries = this.#link.entriesOf(chat.id);
    const {agents, you, skills, phrases} = this.#link.view!;
    return html`<desk-conversation
      .chat=${chat}
      .entries=${entries}
      .agents=${agents.filter(({id}) => id !== you.id)}
      .skills=${skills}
      .phrases=${phrases}
      .tell=${this.#tell}
    ></desk-conversation>`;
  }

  #join({name}: JoinRequest): void {
    this.#link.join(name);
  }

  #setReady(event: Event): void {
    this.#tell({type: 'ready', ready: (event.target as HTMLInputElement).checked});
  }

  #select(chat: string): void {
    this.selected = chat;
    void this.updateComplete.then(() => this.conversation?.focus());
  }

  #markRead(): void {
    const looking = this.selected && !document.hidden && !this.settingsOpen;
    if (!looking || !this.#unread.markRead(this.selected, this.#link.entriesOf(this.selected))) return;
    this.#tell({type: 'chat.seen', chat: this.selected});
  }

  readonly #refresh = (): void => this.requestUpdate();

  readonly #followHash = (): void => {
    this.settingsOpen = location.hash === '#settings';
  };

  readonly #obeyShortcut = (event: KeyboardEvent): void => {
    const {view} = this.#link;
    const act = view && shortcutOf(event, view, this.selected);
    if (!act) return;
    event.preventDefault();
    act({tell: this.#tell, control: this.#control, select: (chat) => this.#select(chat)});
  };
}

const emptyText = ({you, call}: DeskView): string => {
  if (call) return 'This visitor has no chat at your desk.';
  return you.ready ? 'Ready. The next conversation opens here.' : 'Paused. New conversations go to others.';
};
