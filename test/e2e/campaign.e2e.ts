/**
 * Whole visits drawn by chance in a real browser, chat and calls, with a proxy between page and contact centre that
 * does what networks and servers in trouble do. `campaign/invariants.ts` says what must hold, from outside.
 *
 * `SEED=… FROM=… SESSIONS=1 npm run campaign:browser` plays one again.
 */
import {fixedSeed, Random} from '../node/aicc/seeded.js';
import {toldOf} from '../node/conversations/script.js';
import {seedOf} from '../node/conversations/play.js';
import {OVER, wrongBehaviour, wrongThread} from './campaign/invariants.js';
import {someVisit} from './campaign/script.js';
import {Visit} from './campaign/visit.js';
import {expect, test} from './support/fixtures.js';
import {FaultProxy} from './support/fault-proxy/fault-proxy.js';
import {noSockets, nothingHeldThere} from './support/nothing-held.js';
import type {Person} from './support/person.js';

const SEED = fixedSeed();
const SESSIONS = Number(process.env.SESSIONS ?? 8);
const FROM = Number(process.env.FROM ?? 0);
/** So many are played side by side: each waits for the network most of the time. */
const LANES = 2;
const SESSION_MS = 120_000;

interface Report {
  readonly wrong: readonly string[];
  readonly connected: number;
  readonly calls: number;
  readonly messages: number;
  readonly requests: number;
  readonly struck: number;
}

test(`${SESSIONS} visits through a network in which everything goes wrong that can`, async ({
  allowed,
  centre,
  person,
}) => {
  test.setTimeout(60_000 + (SESSIONS * SESSION_MS) / LANES);
  allowed.reasons = OVER;
  // eslint-disable-next-line no-console -- whoever sees it fail needs the seed
  console.log(`SEED=${SEED}`);

  const play = async (browser: Person, nth: number): Promise<Report> => {
    const own = seedOf(SEED, nth);
    const script = someVisit(new Random(own));
    const proxy = await FaultProxy.start(centre.url, new Random(own + 1));
    const visitor = await browser.another();
    // The network of tests has nothing but loopback, which Chromium takes for no network at all.
    await visitor.page.addInitScript(() => Object.defineProperty(navigator, 'onLine', {get: () => true}));
    const visit = new Visit(visitor, proxy, centre);
    const wrong: string[] = [];
    try {
      await visit.play(script);
      const isLeft = script.ending === 'page left';
      wrong.push(...(await visit.calmDown(script)));
      if (!isLeft) wrong.push(...(await wrongThread(visit)));
      wrong.push(...(await wrongBehaviour(visit, centre)));
      const log = wrong.length > 0 && !isLeft ? (await visit.log()).slice(-4_000) : '';
      const calls = await visit.calls();
      if (wrong.length > 0) {
        const strikes = proxy.entries.map(({at, call, of, strike}) => `${at} ${call} ${of} ${strike ?? ''}`);
        const again = `SEED=${SEED} FROM=${nth} SESSIONS=1 npm run campaign:browser`;
        const told = [again, toldOf(script), ...wrong.map((each) => `WRONG: ${each}`)].join('\n  ');
        // eslint-disable-next-line no-console -- at once: the others go on
        console.log([told, ...strikes, log].join('\n'));
      }
      return {
        wrong: wrong.map((each) => `FROM=${nth}: ${each}`),
        calls: calls.length,
        connected: calls.filter(({events}) => events.includes(168101)).length,
        messages: (await visit.chat())?.entries.length ?? 0,
        requests: proxy.entries.length,
        struck: proxy.entries.filter(({strike}) => strike !== null).length,
      };
    } finally {
      await visitor.page.context().close();
      await proxy.close();
    }
  };

  let next = FROM;
  const reports: Report[] = [];
  const lane = async () => {
    const browser = await person({tone: 440});
    while (next < FROM + SESSIONS) {
      const nth = next;
      next += 1;
      await test.step(`visit ${nth}`, async () => void reports.push(await play(browser, nth)));
    }
  };
  await Promise.all(Array.from({length: Math.min(LANES, SESSIONS)}, lane));

  const sum = (of: (report: Report) => number) => reports.reduce((total, report) => total + of(report), 0);
  // eslint-disable-next-line no-console -- figures for the reader
  console.log(
    `${sum(({calls}) => calls)} calls, ${sum(({connected}) => connected)} answered, ` +
      `${sum(({messages}) => messages)} messages, ${sum(({requests}) => requests)} requests, ${sum(({struck}) => struck)} struck`,
  );
  expect(reports.flatMap(({wrong}) => wrong)).toEqual([]);
  if (SESSIONS > 1) {
    expect(
      sum(({connected}) => connected),
      'calls that were answered',
    ).toBeGreaterThan(0);
    expect(
      sum(({struck}) => struck),
      'requests that were struck',
    ).toBeGreaterThan(SESSIONS);
  }
  await nothingHeldThere(centre);
  await noSockets(centre);
});
