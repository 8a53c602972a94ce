import {Random} from '../aicc/seeded.js';
import {beInBrowser} from './browser.js';
import {Conversation} from './conversation.js';
import {wrongAfterwards, wrongAtRest} from './invariants.js';
import {wrongRates} from './rates.js';
import {someScript, toldOf} from './script.js';

/** Which conversations are to be played: of those that a seed gives, every `step`-th from the `from`-th on. */
export interface Part {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  readonly step: number;
}

/** What went wrong in one of them. */
export interface Failure {
  readonly nth: number;
  readonly script: string;
  readonly wrong: readonly string[];
}

/** After so many there is nothing to be learnt from more. */
const ENOUGH = 5;

/** Each has a seed of its own, so that it can be played without those before it. */
export const seedOf = (seed: number, nth: number): number =>
  new Random((seed + Math.imul(nth, 0x9e3779b1)) | 0).below(2 ** 31);

/** Plays conversations in this process, whose time, chance and network are theirs alone. */
export const play = async ({seed, from, count, step}: Part): Promise<Failure[]> => {
  const browser = beInBrowser();
  const failures: Failure[] = [];
  for (let nth = from; nth < from + count && failures.length < ENOUGH; nth += step) {
    const own = seedOf(seed, nth);
    const script = someScript(new Random(own));
    const conversation = new Conversation(own);
    browser.watch(conversation.network);
    try {
      await conversation.play(script);
      const wrong = wrongAtRest(conversation, await conversation.calmDown());
      await conversation.leave();
      wrong.push(...wrongAfterwards(conversation), ...wrongRates(conversation), ...browser.rejections());
      if (wrong.length > 0) failures.push({nth, script: toldOf(script), wrong});
    } finally {
      conversation.close();
    }
  }
  return failures;
};
