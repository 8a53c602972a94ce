import {Random} from '../aicc/seeded.js';
import {beInBrowser} from '../conversations/browser.js';
import {wrongAfterwards, wrongAtRest} from '../conversations/invariants.js';
import {seedOf, type Failure, type Part} from '../conversations/play.js';
import {wrongRates} from '../conversations/rates.js';
import {wrongCalls, wrongEnds} from './call-invariants.js';
import {Session} from './session.js';
import {someSession, toldOf, type Script} from './script.js';

/** After so many there is nothing to be learnt from more. */
const ENOUGH = 5;

/** What a player has seen. */
export interface Report {
  readonly failures: readonly Failure[];
  readonly calls: number;
  readonly connected: number;
  /** The time that the sessions took for those in them, ms. */
  readonly simulatedMs: number;
  /** What was in use after a tenth of the sessions and after all, bytes. */
  readonly heap: readonly [number, number];
  /** How calls ended, and how often. */
  readonly outcomes: Readonly<Record<string, number>>;
}

const heapNow = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const wrongOf = async (session: Session, script: Script): Promise<string[]> => {
  const {chat} = session;
  await session.play(script);
  const wrong = await session.calmDown(script);
  if (script.ending === 'page left') {
    wrong.push(...(await session.leave()));
  } else {
    wrong.push(...wrongAtRest(chat, await chat.calmDown()), ...wrongEnds(session), ...wrongCalls(session));
    wrong.push(...(await session.leave()));
  }
  return [...wrong, ...wrongCalls(session), ...wrongAfterwards(chat), ...wrongRates(chat)];
};

/** Plays sessions in this process, whose time, chance and network are theirs alone. */
export const play = async ({seed, from, count, step}: Part): Promise<Report> => {
  const browser = beInBrowser();
  const failures: Failure[] = [];
  const outcomes: Record<string, number> = {};
  let [calls, connected, simulatedMs, early] = [0, 0, 0, 0];
  for (let nth = from; nth < from + count && failures.length < ENOUGH; nth += step) {
    const own = seedOf(seed, nth);
    const script = someSession(new Random(own));
    const session = new Session(own);
    const began = session.chat.time.now;
    browser.watch(session.chat.network);
    try {
      const wrong = new Set([...(await wrongOf(session, script)), ...browser.rejections()]);
      if (wrong.size > 0) failures.push({nth, script: toldOf(script), wrong: [...wrong]});
    } finally {
      session.close();
    }
    calls += session.caller.placed;
    for (const {end} of session.caller.ended) {
      const told = end.outcome === 'failed' ? end.fault.code : end.outcome;
      outcomes[told] = (outcomes[told] ?? 0) + 1;
    }
    connected += session.gateway.dialogs.length;
    simulatedMs += session.chat.time.now - began;
    if (early === 0 && nth - from >= count / 10) early = heapNow();
  }
  return {failures, calls, connected, simulatedMs, heap: [early, heapNow()], outcomes};
};
