import type {Entry} from '../conversations/network.js';

const SECOND_MS = 1_000;

/** Most requests of one kind that set out within a second: a token that is refused makes two of one. */
const MOST_IN_A_SECOND = 6;

/** Kinds of requests of which too many set out at once. */
export const hurries = (all: readonly (Pick<Entry, 'call' | 'of' | 'at'> & Partial<Entry>)[]): string[] => {
  // What has brought news is followed at once: there may be more.
  const entries = all.filter(({call, brought}) => !(call === 'poll' && brought && brought !== '[]'));
  const kinds = new Set(entries.map(({call, of}) => of || call));
  return [...kinds].flatMap((kind) => {
    const times = entries.filter(({call, of}) => (of || call) === kind).map(({at}) => at);
    const most = Math.max(
      ...times.map((time, index) => times.slice(index).filter((at) => at < time + SECOND_MS).length),
    );
    return most > MOST_IN_A_SECOND ? [`${most} times in a second: ${kind}`] : [];
  });
};
