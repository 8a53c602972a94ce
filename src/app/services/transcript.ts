import type {Messages} from '../../i18n/messages.js';
import {isMessage, type Message, type ThreadItem} from '../../domain/thread.js';
import {wordsOfMarkup} from '../../domain/markup-words.js';
import {tidyName} from '../../media/prepare-file.js';

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!);

const said = (message: Message, t: Messages): string => {
  switch (message.kind) {
    case 'text':
      // A bot's markup is read as the words in it.
      return (
        (message.author === 'bot' && message.text !== null ? wordsOfMarkup(message.text) : message.text) ?? t.unshown
      );
    case 'card':
      return [message.title, message.description, message.url].filter(Boolean).join(' – ');
    case 'place':
      return `${message.description} (${message.latitude}, ${message.longitude})`;
    default:
      return tidyName(message.file.name ?? `${message.file.key}.${message.file.extension}`);
  }
};

/** One line of the transcript. */
interface Line {
  readonly at: number;
  readonly who: string | null;
  readonly text: string;
}

const lineOf = (item: ThreadItem, t: Messages): Line => {
  const {at} = item;
  if (item.kind === 'notice') return {at, who: null, text: t.notice[item.notice](item.name ?? t.agent)};
  if (!isMessage(item)) return {at, who: null, text: item.media === 'video' ? t.videoCall : t.voiceCall};
  const {author, name} = item;
  const who =
    author === 'visitor' ? t.you : author === 'system' ? null : (name ?? (author === 'bot' ? t.bot : t.agent));
  const failed = item.delivery === 'failed' ? ` (${t.notSent})` : '';
  return {at, who, text: said(item, t) + failed};
};

/** A text's further lines, set in so that none looks like another message's first. */
const indented = (words: string): string => words.replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '\r\n    ');

/** The conversation as a file to keep. */
export const transcript = (
  thread: readonly ThreadItem[],
  format: 'text' | 'html',
  t: Messages,
  locale: string,
  direction: 'ltr' | 'rtl',
): Blob => {
  const time = new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'});
  const lines = thread.map((item) => lineOf(item, t));
  if (format === 'text') {
    const text = lines.map(
      ({at, who, text: words}) => `[${time.format(at)}] ${indented(`${who ? `${who}: ` : ''}${words}`)}`,
    );
    return new Blob(['\ufeff', text.join('\r\n'), '\r\n'], {type: 'text/plain;charset=utf-8'});
  }
  const rows = lines.map(
    ({at, who, text: words}) =>
      `<p><time datetime="${new Date(at).toISOString()}">${escape(time.format(at))}</time> ` +
      `${who ? `<b><bdi>${escape(who)}</bdi></b> ` : ''}<span dir="auto">${escape(words)}</span></p>`,
  );
  const page =
    `<!doctype html><html lang="${locale}" dir="${direction}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${escape(t.chat)}</title>` +
    `<style>body{font:15px/1.5 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem}` +
    `time{color:#666;font-size:13px}span{white-space:pre-wrap;overflow-wrap:anywhere}</style>` +
    `<h1>${escape(t.chat)}</h1>${rows.join('')}</html>`;
  return new Blob([page], {type: 'text/html;charset=utf-8'});
};

/** Offers a file for saving. */
export const save = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has begun to read it once the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href));
};
