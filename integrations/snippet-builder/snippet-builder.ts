import {html, LitElement, nothing, type TemplateResult} from 'lit';
import manifestUrl from '../../dist/custom-elements.json?url';
import {fieldsOf, REQUIRED, wordsOf, type Field} from './attribute-fields.js';
import {builderStyles} from './snippet-builder.styles.js';
import {SNIPPETS, type SnippetKind, type Values} from './snippets.js';

/** Where the loader lies on a site that has put the whole folder there. */
const LOADER = '/cc-click-to-call/loader.js';

/** The channel of the contact centre for development. */
const CHANNEL = '202105284494222653';

/** Text with `code` in it, as the manifest writes it. */
const prose = (text: string) => text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));

/**
 * A form of the element's attributes, the snippet that comes of it, and the widget itself as a preview.
 *
 * @summary Makes snippets; what there is to say comes from the custom elements manifest.
 * @tagname snippet-builder
 */
export class SnippetBuilder extends LitElement {
  static override readonly styles = builderStyles;
  static override readonly properties = {
    fields: {state: true},
    values: {state: true},
    loader: {state: true},
    kind: {state: true},
    said: {state: true},
  };

  declare fields: readonly Field[];
  declare values: Values;
  declare loader: string;
  declare kind: SnippetKind;
  /** What was done last, for those who do not see it. */
  declare said: string;

  constructor() {
    super();
    this.fields = [];
    this.values = {[REQUIRED]: CHANNEL};
    this.loader = LOADER;
    this.kind = SNIPPETS[0]!;
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  protected override render() {
    return html`
      <form @input=${this.#onInput} @change=${this.#preview} @submit=${(event: Event) => event.preventDefault()}>
        <h2>The widget</h2>
        ${this.fields.map((field) => this.#control(field))}
      </form>
      <div>
        <h2>The snippet</h2>
        <form @submit=${(event: Event) => event.preventDefault()}>
          <label>
            Where it goes
            <select @change=${this.#onKind}>
              ${SNIPPETS.map(({id, label}) => html`<option value=${id}>${label}</option>`)}
            </select>
          </label>
          <label>
            Address of <code>loader.js</code>
            <input .value=${this.loader} @input=${this.#onLoader} autocomplete="off" spellcheck="false" />
          </label>
        </form>
        <pre tabindex="0" role="region" aria-label="Snippet"><code>${this.#snippet}</code></pre>
        <div class="row">
          <button type="button" @click=${this.#copy}>Copy</button>
          <span role="status">${this.said}</span>
        </div>
        <h2>The preview</h2>
        <iframe
          title="Preview"
          src="./preview.html"
          allow="microphone; camera; display-capture; autoplay; fullscreen"
          @load=${this.#preview}
        ></iframe>
      </div>
    `;
  }

  #control(field: Field): TemplateResult {
    const {name, kind, standard} = field;
    const value = this.values[name];
    const hint = `hint-${name}`;
    const explained = html`<small id=${hint}
      >${prose(field.description)}${standard === undefined ? nothing : html` Default: <code>${standard}</code>.`}</small
    >`;
    switch (kind) {
      case 'flag':
        return html`<label class="flag">
          <input type="checkbox" name=${name} .checked=${value === true} aria-describedby=${hint} />
          ${name} ${explained}
        </label>`;
      case 'choice':
        return html`<label>
          ${name}
          <select name=${name} aria-describedby=${hint}>
            <option value="">as it is</option>
            ${field.choices.map(
              (choice) =>
                html`<option value=${choice} ?selected=${choice === value}>${wordsOf(field, choice)}</option>`,
            )}
          </select>
          ${explained}
        </label>`;
      case 'text':
        return html`<label>
          ${name}
          <input
            name=${name}
            .value=${typeof value === 'string' ? value : ''}
            ?required=${name === REQUIRED}
            aria-describedby=${hint}
            autocomplete="off"
            spellcheck="false"
          />
          ${explained}
        </label>`;
    }
  }

  get #snippet(): string {
    return this.kind.make(this.values, this.loader);
  }

  async #read(): Promise<void> {
    this.fields = fieldsOf(await (await fetch(manifestUrl)).json());
  }

  #onInput = ({target}: Event) => {
    const control = target as HTMLInputElement | HTMLSelectElement;
    const value = control.type === 'checkbox' ? control.checked : control.value.trim();
    const values = {...this.values};
    delete values[control.name];
    this.values = value === false || value === '' ? values : {...values, [control.name]: value};
  };

  #onKind = ({target}: Event) => {
    const {value} = target as HTMLSelectElement;
    this.kind = SNIPPETS.find(({id}) => id === value) ?? this.kind;
  };

  #onLoader = ({target}: Event) => {
    this.loader = (target as HTMLInputElement).value.trim();
  };

  /** A new element for each change: what is changed later would not begin a conversation anew. */
  #preview = () => {
    const page = this.renderRoot.querySelector('iframe')?.contentDocument;
    if (!page?.body) return;
    const widget = page.createElement('cc-click-to-call');
    for (const [name, value] of Object.entries(this.values)) widget.setAttribute(name, value === true ? '' : value);
    page.querySelector('cc-click-to-call')?.remove();
    page.body.append(widget);
  };

  #copy = async () => {
    try {
      await navigator.clipboard.writeText(this.#snippet);
      this.said = 'Copied';
    } catch {
      this.said = 'Your browser does not let pages copy: select the snippet instead.';
    }
  };
}

customElements.define('snippet-builder', SnippetBuilder);
