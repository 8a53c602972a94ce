import {html, LitElement, nothing} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {ChatEntry} from '../../core/chat-entry.js';
import type {AgentView, ChatView, DeskCommand} from '../protocol.js';
import {controls} from './controls.styles.js';
import {conversationStyles} from './desk-conversation.styles.js';
import './desk-hand-on.js';
import {entryContent} from './entry-content.js';

const CONTENT_LIMIT = 500;
const GROUP_MS = 60_000;

const clock = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit'});

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read'));
    reader.readAsDataURL(file);
  });

/** The middle column: one visitor's conversation and what the agent writes into it. */
@customElement('desk-conversation')
export class DeskConversation extends LitElement {
  static override styles = [controls, conversationStyles];

  @property({attribute: false}) chat!: ChatView;
  @property({attribute: false}) entries: readonly ChatEntry[] = [];
  @property({attribute: false}) agents: readonly AgentView[] = [];
  @property({attribute: false}) skills: readonly string[] = [];
  @property({attribute: false}) phrases: readonly string[] = [];
  @property({attribute: false}) tell!: (command: DeskCommand) => void;
  @query('textarea') private message!: HTMLTextAreaElement;
  @query('[role=log]') private log!: HTMLElement;
  readonly #drafts = new Map<string, string>();
  // The call's bar above takes room away: the last line stays in sight.
  readonly #room = new ResizeObserver(() => this.#keepEnd());
  #atEnd = true;

  override focus(): void {
    this.message?.focus();
  }

  override disconnectedCallback(): void {
    this.#room.disconnect();
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    this.#room.observe(this.log);
  }

  protected override updated(changed: Map<string, unknown>): void {
    const before = changed.get('chat') as ChatView | undefined;
    if (before && before.id !== this.chat.id) {
      this.#drafts.set(before.id, this.message.value);
      this.message.value = this.#drafts.get(this.chat.id) ?? '';
      this.#atEnd = true;
    }
    this.#keepEnd();
  }

  #keepEnd(): void {
    if (this.#atEnd) this.log.scrollTop = this.log.scrollHeight;
  }

  #noteScroll(): void {
    this.#atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 40;
  }

  protected override render() {
    const {id, visitor, typing, held, draft} = this.chat;
    return html`
      <header>
        <h1>${visitor.name}</h1>
        <desk-hand-on
          .chat=${this.chat}
          .agents=${this.agents}
          .skills=${this.skills}
          .tell=${this.tell}
        ></desk-hand-on>
        <button @click=${() => this.tell({type: 'chat.hold', chat: id, held: !held})}>
          ${held ? 'Resume chat' : 'Hold chat'}
        </button>
        <button @click=${() => this.tell({type: 'chat.end', chat: id})}>End chat</button>
      </header>
      <div role="log" aria-label="Conversation" tabindex="0" @scroll=${this.#noteScroll}>
        ${repeat(
          this.entries,
          ({id}) => id,
          (entry, index) => this.#entry(entry, this.entries[index - 1]),
        )}
        ${typing ? html`<p class="typing soft">${visitor.name} writes … ${draft}</p>` : nothing}
      </div>
      <form @submit=${this.#send} @drop=${this.#drop} @dragover=${(event: Event) => event.preventDefault()}>
        <label class="file" title="Attach a file">
          <input type="file" multiple aria-label="Attach a file" @change=${this.#choose} />
          📎
        </label>
        <select aria-label="Phrases" @change=${this.#phrase}>
          <option value="">Phrases</option>
          ${this.phrases.map((phrase) => html`<option>${phrase}</option>`)}
        </select>
        <textarea
          aria-label="Message"
          placeholder="Write to ${visitor.name}"
          rows="1"
          maxlength=${CONTENT_LIMIT}
          @paste=${this.#paste}
          @keydown=${this.#sendOnEnter}
        ></textarea>
        <button class="primary">Send</button>
      </form>
    `;
  }

  #entry(entry: ChatEntry, before: ChatEntry | undefined) {
    if (entry.author === 'system') return html`<p class="notice soft">${entry.content}</p>`;
    const follows = before?.author === entry.author && before.name === entry.name && entry.at - before.at < GROUP_MS;
    const seen = entry.id === this.chat.seenByVisitor;
    return html`
      <div class="entry ${entry.author} ${follows ? 'follows' : ''}">
        ${follows ? nothing : html`<p class="meta soft">${entry.name} · ${clock.format(entry.at)}</p>`}
        <p class="bubble">${entryContent(entry)}</p>
        ${entry.rating ? html`<p class="meta soft">Rated ${entry.rating}</p>` : nothing}
        ${seen ? html`<p class="meta soft">Read</p>` : nothing}
      </div>
    `;
  }

  #choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    // Emptying the input empties its list, too.
    void this.#sendFiles([...(input.files ?? [])]);
    input.value = '';
  }

  #drop(event: DragEvent): void {
    event.preventDefault();
    void this.#sendFiles([...(event.dataTransfer?.files ?? [])]);
  }

  #paste(event: ClipboardEvent): void {
    if (!event.clipboardData?.files.length) return;
    event.preventDefault();
    void this.#sendFiles([...event.clipboardData.files]);
  }

  async #sendFiles(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const data = await base64Of(file);
      this.tell({type: 'chat.send-file', chat: this.chat.id, name: file.name, data});
    }
  }

  #phrase(event: Event): void {
    const select = event.target as HTMLSelectElement;
    this.message.value = [this.message.value, select.value].filter(Boolean).join(' ');
    select.value = '';
    this.message.focus();
  }

  #sendOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send(event);
  }

  #send(event: Event): void {
    event.preventDefault();
    const text = this.message.value.trim();
    if (!text) return;
    this.tell({type: 'chat.say', chat: this.chat.id, text});
    this.message.value = '';
    this.message.focus();
  }
}
