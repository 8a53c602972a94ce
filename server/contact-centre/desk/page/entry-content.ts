import {html, type TemplateResult} from 'lit';
import type {ChatEntry} from '../../core/chat-entry.js';

/** `key`, `key,ext` or `name,bytes,key,ext`. */
const partsOf = (content: string) => {
  const parts = content.split(',');
  return parts.length === 4 ? {key: parts[2] ?? '', name: parts[0] ?? ''} : {key: parts[0] ?? '', name: ''};
};

const card = (content: string): TemplateResult => {
  const {title = '', description = '', redirectUrl = ''} = JSON.parse(content) as Record<string, string>;
  return html`<strong>${title}</strong><br />${description}<br />
    ${/^https?:/.test(redirectUrl) ? html`<a href=${redirectUrl} target="_blank" rel="noopener noreferrer">${redirectUrl}</a>` : redirectUrl}`;
};

/** What an entry of a conversation shows. */
export const entryContent = ({mediaType, content, author}: ChatEntry): string | TemplateResult => {
  const {key, name} = partsOf(content);
  const url = `/agent/files/${encodeURIComponent(key)}`;
  switch (mediaType) {
    case 'TEXT':
      return author === 'bot' ? content.replace(/<[^>]*>/g, ' ') : content;
    case 'IMAGE':
    case 'FILE_IMAGE':
      return html`<a href=${url} target="_blank"><img src=${url} alt=${name || 'Picture'} /></a>`;
    case 'AUDIO':
      return html`<audio controls src=${url}></audio>`;
    case 'VIDEO':
    case 'FILE_VIDEO':
      return html`<video controls src=${url}></video>`;
    case 'WEBCARD':
      return card(content);
    case 'LOCATE':
      return `📍 ${content.split('/').slice(2).join('/')} (${content.split('/').slice(0, 2).join(', ')})`;
    default:
      return html`<a href=${url} download=${name || key}>📄 ${name || key}</a>`;
  }
};
