import assert from 'node:assert/strict';
import {test} from 'node:test';
import {seeded} from '../aicc/seeded.js';
import {beInBrowser} from './browser.js';
import {Conversation} from './conversation.js';

/** A request takes no longer than this to be refused, ms: there and back, at most 204 each way (`Weather.latencyMs`). */
const LATENCY_MS = 2 * 204;
const nominalMs = (nth: number) => Math.min(30_000, 1_000 * 2 ** nth);

/** How long was waited between requests of one kind while AICC takes nothing at all. */
const waitsOf = async (browser: ReturnType<typeof beInBrowser>, seed: number) => {
  const conversation = new Conversation(seed);
  try {
    const {time, network, visitor} = conversation;
    browser.watch(network);
    visitor.write('before');
    await time.pass(30_000);
    const since = time.now;
    network.weather.begin({kinds: ['flow-control'], chance: 1, calls: 'all', ms: 10 * 60_000}, since);
    visitor.write('refused');
    await time.pass(8 * 60_000);
    const waits = (holds: (of: string, call: string) => boolean) =>
      network.entries
        .filter(({at, of, call}) => at >= since && holds(of, call))
        .map(({at}, index, all) => at - (all[index - 1]?.at ?? 0))
        .slice(1);
    return {
      polls: waits((_, call) => call === 'poll'),
      sends: waits((of) => of === 'CHAT m2'),
      deliveries: visitor.messages.map(({delivery}) => delivery),
    };
  } finally {
    conversation.close();
  }
};

test('under lasting flow control the waits double up to half a minute, and no two visitors wait alike', async (t) => {
  const random = seeded(t);
  const browser = beInBrowser();
  const shares: number[] = [];
  for (let visitor = 0; visitor < 10; visitor += 1) {
    const {polls, sends, deliveries} = await waitsOf(browser, random.below(2 ** 31));
    assert.ok(polls.length > 15, `${polls.length} polls`);
    // The message is tried 13 times, then it has visibly failed.
    assert.equal(sends.length, 12);
    assert.deepEqual(deliveries.slice(1), ['failed']);
    for (const waits of [polls, sends]) {
      waits.forEach((ms, nth) => {
        const most = nominalMs(nth);
        assert.ok(ms >= most * 0.75 && ms <= most + LATENCY_MS, `wait ${nth + 1}: ${ms} ms`);
        if (most > 4_000) shares.push(ms / most);
      });
    }
  }
  assert.ok(Math.max(...shares) - Math.min(...shares) > 0.15, 'jitter');
});
