import type {TextMessage, ThreadItem} from '../../src/domain/thread.js';

/** Texts of one author closer together than this belong together, ms. */
const GROUP_MS = 60_000;

const formats = new Map<string, {day: Intl.DateTimeFormat; time: Intl.DateTimeFormat}>();

const formatsOf = (locale: string) => {
  let found = formats.get(locale);
  if (!found) {
    found = {
      day: new Intl.DateTimeFormat(locale, {weekday: 'long', day: 'numeric', month: 'long'}),
      time: new Intl.DateTimeFormat(locale, {hour: 'numeric', minute: '2-digit'}),
    };
    formats.set(locale, found);
  }
  return found;
};

/** The day of a moment, in words. @param at Epoch milliseconds. */
export const dayOf = (at: number, locale: string): string => formatsOf(locale).day.format(at);

/** The time of day of a moment. @param at Epoch milliseconds. */
export const timeOf = (at: number, locale: string): string => formatsOf(locale).time.format(at);

/** Whether a text follows another of the same author closely. */
export const isGrouped = (message: TextMessage, before: ThreadItem | undefined): boolean =>
  before?.kind === 'text' &&
  before.author === message.author &&
  before.name === message.name &&
  message.at - before.at < GROUP_MS;

/** A duration in the locale's own words, such as "1 minute 5 seconds". */
export const spokenDuration = (ms: number, locale: string): string => {
  const seconds = Math.max(1, Math.round(ms / 1_000));
  const say = (value: number, unit: 'minute' | 'second') =>
    new Intl.NumberFormat(locale, {style: 'unit', unit, unitDisplay: 'long'})
      .format(value)
      // A figure is not parted from its unit.
      .replaceAll(' ', '\u00a0');
  const minutes = Math.floor(seconds / 60);
  return [minutes > 0 && say(minutes, 'minute'), (minutes === 0 || seconds % 60 > 0) && say(seconds % 60, 'second')]
    .filter(Boolean)
    .join(' ');
};
