import {html, LitElement, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import type {Settings, SettingsPatch} from '../../core/settings.js';
import {controls} from './controls.styles.js';
import {settingsStyles} from './desk-settings.styles.js';
import {switchStyles} from './switch.styles.js';

const ADDRESS = '/admin/settings';

/** The contact centre's settings, saved as they are changed. */
@customElement('desk-settings')
export class DeskSettings extends LitElement {
  static override styles = [controls, switchStyles, settingsStyles];

  @state() private settings: Settings | undefined;
  @state() private outcome = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#ask('GET');
  }

  protected override render() {
    return html`
      <header>
        <h1>Settings</h1>
        <p role="status" class="soft">${this.outcome}</p>
        <a href="#">Back to the desk</a>
      </header>
      ${this.settings ? this.#fields(this.settings) : nothing}
    `;
  }

  #fields({officeHours, automaticAgent, queue, webRTCSupported, clickToCallSupported, welcome}: Settings) {
    const {ahead, seconds} = queue;
    return html`
      <section>
        <h2>Service</h2>
        ${this.#switch(
          'Office hours',
          'Closed: new chats and calls are told to come back.',
          officeHours === 'open',
          (on) => ({
            officeHours: on ? 'open' : 'closed',
          }),
        )}
        ${this.#switch(
          'Automatic agent',
          'Takes chats and calls while nobody sits at a desk.',
          automaticAgent,
          (on) => ({
            automaticAgent: on,
          }),
        )}
        <label class="line">
          <span>Welcome text <small class="soft">{agent} becomes the agent’s name.</small></span>
          <input maxlength="400" .value=${welcome} @change=${(event: Event) => this.#save({welcome: valueOf(event)})} />
        </label>
      </section>
      <section>
        <h2>Queue</h2>
        ${this.#number('People ahead', 'Made-up people in front of each newcomer.', ahead, (value) => ({
          queue: {ahead: value},
        }))}
        ${this.#number('Seconds for each', 'How long one of them takes.', seconds, (value) => ({queue: {seconds: value}}))}
      </section>
      <section>
        <h2>Calls</h2>
        ${this.#switch('WebRTC', 'The tenant supports it.', webRTCSupported, (on) => ({webRTCSupported: on}))}
        ${this.#switch('Click to call', 'The channel supports it.', clickToCallSupported, (on) => ({
          clickToCallSupported: on,
        }))}
      </section>
    `;
  }

  #switch(label: string, hint: string, on: boolean, patch: (on: boolean) => SettingsPatch) {
    const save = (event: Event) => this.#save(patch((event.target as HTMLInputElement).checked));
    return html`
      <label class="line">
        <span>${label} <small class="soft">${hint}</small></span>
        <input type="checkbox" role="switch" aria-label=${label} .checked=${on} @change=${save} />
      </label>
    `;
  }

  #number(label: string, hint: string, value: number, patch: (value: number) => SettingsPatch) {
    const save = (event: Event) => this.#save(patch(Number(valueOf(event))));
    return html`
      <label class="line">
        <span>${label} <small class="soft">${hint}</small></span>
        <input type="number" aria-label=${label} min="0" .value=${String(value)} @change=${save} />
      </label>
    `;
  }

  #save(patch: SettingsPatch): Promise<void> {
    return this.#ask('PATCH', patch);
  }

  async #ask(method: 'GET' | 'PATCH', patch?: SettingsPatch): Promise<void> {
    const json = patch && {headers: {'content-type': 'application/json'}, body: JSON.stringify(patch)};
    try {
      const reply = await fetch(ADDRESS, {method, ...json});
      if (!reply.ok) throw new Error(String(reply.status));
      this.settings = (await reply.json()) as Settings;
      this.outcome = patch ? 'Saved' : '';
    } catch {
      this.outcome = patch ? 'Not saved: check the value.' : 'Settings cannot be changed here.';
    }
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
