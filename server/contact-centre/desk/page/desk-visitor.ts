import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {ChatView, VisitorView} from '../protocol.js';
import {controls} from './controls.styles.js';
import './desk-avatar.js';

const languages = new Intl.DisplayNames(undefined, {type: 'language'});

const languageOf = (locale: string): string => {
  try {
    return languages.of(locale.replace('_', '-')) ?? locale;
  } catch {
    return locale;
  }
};

const browserOf = (userAgent: string): string =>
  /Firefox|Edg|OPR|Chrome|Safari/.exec(userAgent)?.[0].replace('Edg', 'Edge').replace('OPR', 'Opera') ?? 'unknown';

const systemOf = (userAgent: string): string =>
  /Android|iPhone|iPad|Windows|Mac OS X|Linux/.exec(userAgent)?.[0].replace('Mac OS X', 'macOS') ?? 'unknown';

/** The right column: who the visitor is, as far as the requests tell. */
@customElement('desk-visitor')
export class DeskVisitor extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 20px 16px;
        overflow-y: auto;
      }
      .who {
        display: flex;
        align-items: center;
        gap: 12px;
        margin-bottom: 20px;
      }
      .who desk-avatar {
        inline-size: 40px;
        block-size: 40px;
        font-size: 16px;
      }
      .name {
        font-size: 15px;
        font-weight: 600;
      }
      dl {
        display: grid;
        gap: 12px;
      }
      dt {
        font-size: 12px;
        line-height: 16px;
        color: var(--soft);
      }
      dd {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({attribute: false}) visitor: VisitorView | undefined;
  @property({attribute: false}) chat: ChatView | undefined;

  protected override render() {
    if (!this.visitor) return html`<h2>Visitor</h2>`;
    const {name, userId, channelId, locale, userAgent, address} = this.visitor;
    const {page, form = {}, survey = '', skill = ''} = this.chat ?? {};
    const facts = [
      ...Object.entries(form),
      ['Page', page ? `${page.title} ${page.url}` : ''],
      ['Came from', page?.referrer ?? ''],
      ['Skill', skill],
      ['Rated', survey],
      ['Language', languageOf(locale)],
      ['Browser', browserOf(userAgent)],
      ['System', systemOf(userAgent)],
      ['Address', address],
      ['User id', userId],
      ['Channel', channelId],
    ];
    return html`
      <div class="who">
        <desk-avatar .name=${name}></desk-avatar>
        <div>
          <h2>Visitor</h2>
          <p class="name">${name}</p>
        </div>
      </div>
      <dl>
        ${facts.map(([term, fact]) =>
          fact
            ? html`<div>
                <dt>${term}</dt>
                <dd>${fact}</dd>
              </div>`
            : nothing,
        )}
      </dl>
    `;
  }
}
