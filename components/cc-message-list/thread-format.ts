import {isMessage, type Message, type ThreadItem} from '../../src/domain/thread.js';

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
export const isGrouped = (message: Message, before: ThreadItem | undefined): boolean =>
  before !== undefined &&
  isMessage(before) &&
  before.author === message.author &&
  before.name === message.name &&
  message.at - before.at < GROUP_MS;
