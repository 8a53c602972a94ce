import type {Conversation} from './conversation.js';
import type {Entry} from './network.js';

/** The length of the window in which requests are counted, ms. */
const WINDOW_MS = 60_000;

/**
 * Most requests of one kind in a window in which none of them succeeds: waits of at least 0.75, 1.5, 3, 6, 12 and 22.5 s
 * have 7 starts in a minute, and each may be made a second time, with a new token.
 */
const MOST_IN_VAIN = 14;

/** Most requests in a window whatever happens, at the rate of mishaps and commands that scripts have. */
const MOST: Readonly<Record<string, number>> = {
  applyToken: 40,
  poll: 90,
  queryQueueInfo: 25,
  queryHistoryChatMessage: 30,
  CONNECT: 20,
  DISCONNECT: 8,
  'v1/getClickToCallEvents': 60,
  'v1/createClickToCall': 30,
  'v1/dropClickToCall': 30,
  TRANS2AGENT: 8,
  // These follow what people do.
  INPUT: 40,
  READ: 60,
};
const MOST_OF_ONE_MESSAGE = 14;
const MOST_OF_ALL = 160;

/** The greatest number of times that lie within one window. */
const densest = (times: readonly number[]): number => {
  let most = 0;
  let from = 0;
  times.forEach((time, index) => {
    while (time - (times[from] as number) > WINDOW_MS) from += 1;
    most = Math.max(most, index - from + 1);
  });
  return most;
};

/** When requests were made in vain, in rows; a row ends with a success, or with what makes the next try begin anew. */
const inVain = (entries: readonly Entry[], anew: readonly number[]): number[][] => {
  const rows: number[][] = [[]];
  let before = -Infinity;
  for (const {at, outcome} of entries) {
    if (outcome === 'taken' || anew.some((time) => time >= before && time <= at)) rows.push([]);
    if (outcome !== 'taken') rows.at(-1)?.push(at);
    before = at;
  }
  return rows;
};

/** A reply that is as the one before and was not held is not followed at once; credentials may have taken some time. */
const hurried = (polls: readonly Entry[], anew: readonly number[]): boolean =>
  polls.some((next, index) => {
    const [one, other] = [polls[index - 2], polls[index - 1]];
    if (one?.outcome !== 'taken' || other?.outcome !== 'taken' || one.brought !== other.brought) return false;
    const {at, endedAt} = other;
    return endedAt - at < 250 && next.at - endedAt < 1_000 && !anew.some((time) => time >= one.at && time <= next.at);
  });

type Start = Pick<Entry, 'call' | 'of' | 'at'>;

const timesOf = (entries: readonly Start[]): number[] => entries.map(({at}) => at);

const kindOf = ({call, of}: Start) => (call === 'send' ? of : call);

const check = (what: string, count: number, most: number): string[] =>
  count > most ? [`${count} times in a minute: ${what}`] : [];

/** What was asked for more often in a minute than it may be whatever happens. */
export const tooMany = (entries: readonly Start[]): string[] => [
  ...[...new Set(entries.map(kindOf))].flatMap((kind) => {
    const times = timesOf(entries.filter((entry) => kindOf(entry) === kind));
    return check(kind, densest(times), MOST[kind] ?? MOST_OF_ONE_MESSAGE);
  }),
  ...check('all', densest(timesOf(entries)), MOST_OF_ALL),
];

/** What the widget asked for more often than it may. */
export const wrongRates = ({network}: Conversation): string[] => {
  const {entries, returns, presses} = network;
  const isWish = (entry: Entry) => ['CONNECT', 'v1/createClickToCall'].includes(kindOf(entry));
  const anew = [...returns, ...timesOf(entries.filter(isWish))];
  const wrong = tooMany(entries);
  for (const kind of new Set(entries.map(kindOf))) {
    const group = entries.filter((entry) => kindOf(entry) === kind);
    // These two follow the tries of others.
    if (kind === 'applyToken' || kind === 'queryHistoryChatMessage') continue;
    wrong.push(...check(`${kind}, in vain`, Math.max(...inVain(group, anew).map(densest)), MOST_IN_VAIN));
  }
  if (
    hurried(
      entries.filter(({call}) => call === 'poll'),
      anew,
    )
  )
    wrong.push('the same was polled for at once');
  const refused = entries.filter(({of, outcome}) => of.startsWith('CHAT') && outcome !== 'doubtful');
  return [
    ...wrong,
    ...check('CHAT, refused', Math.max(...inVain(refused, [...anew, ...presses]).map(densest)), MOST_IN_VAIN),
  ];
};
