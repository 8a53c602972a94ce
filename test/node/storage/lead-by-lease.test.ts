import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {LeadFact} from '../../../src/domain/tab-ports.js';
import {leadByLease} from '../../../src/storage/lead-by-lease.js';
import {FakeClock} from '../../support/fake-clock.js';
import {seeded} from '../aicc/seeded.js';

const KEY = 'shop:lease';

/** What several tabs of one origin share: storage and time. */
const tabs = (t: TestContext) => {
  const clock = new FakeClock();
  const entries = new Map<string, string>();
  const storage = {isBlocked: false, isFull: false};
  const fail = (when: boolean, name: string) => {
    if (when) throw new DOMException('no', name);
  };
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      fail(storage.isBlocked, 'SecurityError');
      return {
        getItem: (key: string) => entries.get(key) ?? null,
        setItem: (key: string, value: string) => {
          fail(storage.isFull, 'QuotaExceededError');
          entries.set(key, value);
        },
        removeItem: (key: string) => entries.delete(key),
      };
    },
  });
  t.after(() => {
    clock.restore();
    if (before) Object.defineProperty(globalThis, 'localStorage', before);
    else Reflect.deleteProperty(globalThis, 'localStorage');
  });
  const open = (name = 'shop', held = false) => {
    const facts: LeadFact['type'][] = [];
    const lead = leadByLease(name)({held}, ({type}) => facts.push(type));
    return {lead, facts, leads: () => facts.at(-1) === 'lead.given'};
  };
  /** `held`: one that runs the conversation already. */
  const opened = async (name = 'shop', held = false) => {
    const tab = open(name, held);
    await Promise.resolve();
    return tab;
  };
  return {clock, entries, storage, open, opened};
};

test('a tab that runs the conversation leads after a tenth of a second, and goes on leading', async (t) => {
  const {clock, opened} = tabs(t);
  const {facts} = await opened('shop', true);
  clock.pass(99);
  assert.deepEqual(facts, []);
  clock.pass(1);
  assert.deepEqual(facts, ['lead.given']);
  clock.pass(60 * 60_000);
  assert.deepEqual(facts, ['lead.given']);
});

test('a tab that comes lets whoever runs the conversation claim the lease first', async (t) => {
  const {clock, opened} = tabs(t);
  const second = await opened();
  clock.pass(900);
  // The code that binds tabs together came late.
  const first = await opened('shop', true);
  clock.pass(10_000);
  assert.deepEqual([first.facts, second.facts], [['lead.given'], []]);
});

test('the only tab leads soon where none runs the conversation', async (t) => {
  const {clock, opened} = tabs(t);
  const {facts} = await opened();
  clock.pass(1_100);
  assert.deepEqual(facts, ['lead.given']);
});

test('of tabs that ask at once exactly one leads', async (t) => {
  const {clock, open} = tabs(t);
  const all = [open(), open(), open()];
  await Promise.resolve();
  for (let passed = 0; passed < 10_000; passed += 50) {
    clock.pass(50);
    assert.ok(all.filter(({leads}) => leads()).length <= 1);
  }
  assert.equal(all.filter(({leads}) => leads()).length, 1);
  assert.equal(all.flatMap(({facts}) => facts).length, 1);
});

test('a tab that comes later waits, as long as the one that leads is there', async (t) => {
  const {clock, opened} = tabs(t);
  const first = await opened('shop', true);
  clock.pass(500);
  const second = await opened();
  clock.pass(60_000);
  assert.deepEqual([first.facts, second.facts], [['lead.given'], []]);
});

test('the next one leads within two seconds after the one that leads has closed', async (t) => {
  const {clock, entries, opened} = tabs(t);
  const first = await opened('shop', true);
  clock.pass(500);
  const second = await opened();
  clock.pass(10_000);
  first.lead.close();
  assert.equal(entries.has(KEY), false);
  clock.pass(2_000);
  assert.equal(second.leads(), true);
});

test('the lease of a tab that is gone without a word is void after three seconds', async (t) => {
  const {clock, entries, opened} = tabs(t);
  entries.set(KEY, JSON.stringify({holder: 'gone', until: Date.now() + 3_000}));
  const {facts} = await opened();
  clock.pass(2_999);
  assert.deepEqual(facts, []);
  clock.pass(1_101);
  assert.deepEqual(facts, ['lead.given']);
});

test('a tab whose right is taken is told so within a second, and gets it back when the other goes', async (t) => {
  const {clock, opened} = tabs(t);
  const first = await opened('shop', true);
  clock.pass(500);
  const second = await opened();
  clock.pass(10_000);
  second.lead.take();
  clock.pass(1_000);
  assert.deepEqual([first.facts, second.facts], [['lead.given', 'lead.taken'], ['lead.given']]);
  clock.pass(10_000);
  assert.equal(second.leads(), true);
  second.lead.close();
  clock.pass(2_000);
  assert.equal(first.leads(), true);
});

test('a tab that was frozen follows when it wakes and finds that another leads', async (t) => {
  const {clock, entries, opened} = tabs(t);
  const {facts} = await opened('shop', true);
  clock.pass(10_000);
  entries.set(KEY, JSON.stringify({holder: 'another', until: Date.now() + 4_000}));
  clock.pass(1_000);
  assert.deepEqual(facts, ['lead.given', 'lead.taken']);
});

for (const [what, entry] of Object.entries({
  'no JSON': '{"holder":',
  'JSON of something else': '[1]',
  'a holder without time': '{"holder":"x"}',
  'a time that is none': '{"holder":"x","until":null}',
  'a holder that is none': '{"holder":1,"until":9e15}',
  'a clock that was set back since': JSON.stringify({holder: 'x', until: Date.now() + 60 * 60_000}),
})) {
  test(`an entry that holds ${what} bars nobody, and yet only one leads`, async (t) => {
    const {clock, entries, opened} = tabs(t);
    entries.set(KEY, entry);
    const first = await opened();
    clock.pass(40);
    const second = await opened();
    clock.pass(10_000);
    assert.deepEqual([first.leads(), second.leads()].sort(), [false, true]);
  });
}

for (const what of ['isBlocked', 'isFull'] as const) {
  test(`where storage ${what === 'isFull' ? 'is full' : 'is blocked'}, every tab leads, once, and closes without complaint`, async (t) => {
    const {clock, storage, opened} = tabs(t);
    storage[what] = true;
    const first = await opened();
    const second = await opened();
    clock.pass(10_000);
    second.lead.take();
    clock.pass(10_000);
    assert.deepEqual([first.facts, second.facts], [['lead.given'], ['lead.given']]);
    first.lead.close();
    second.lead.close();
    assert.equal(clock.pending, 0);
  });
}

test('nothing is told, written or waited for after it is closed', async (t) => {
  const {clock, entries, open, opened} = tabs(t);
  const early = open();
  early.lead.close();
  const settling = await opened('shop', true);
  settling.lead.close();
  await Promise.resolve();
  clock.pass(10_000);
  assert.deepEqual([early.facts, settling.facts, entries.size, clock.pending], [[], [], 0, 0]);
});

test('one that follows leaves the lease of the one that leads', async (t) => {
  const {clock, entries, opened} = tabs(t);
  await opened('shop', true);
  clock.pass(500);
  const second = await opened();
  clock.pass(500);
  second.lead.close();
  assert.equal(entries.has(KEY), true);
});

test('visitors of different channels do not know of each other', async (t) => {
  const {clock, opened} = tabs(t);
  const one = await opened('shop');
  const other = await opened('bank');
  clock.pass(2_000);
  assert.deepEqual([one.leads(), other.leads()], [true, true]);
});

test('whatever tabs do, one leads two seconds later, and no other', async (t) => {
  const {clock, opened} = tabs(t);
  const random = seeded(t);
  let all: Awaited<ReturnType<typeof opened>>[] = [await opened()];
  for (let round = 0; round < 300; round += 1) {
    const tab = random.of(all);
    switch (random.below(3)) {
      case 0:
        if (all.length < 5) all.push(await opened());
        break;
      case 1:
        if (all.length > 1) {
          tab.lead.close();
          all = all.filter((other) => other !== tab);
        }
        break;
      default:
        if (!tab.leads()) tab.lead.take();
    }
    clock.pass(random.below(300));
    if (random.below(3) > 0) continue;
    clock.pass(2_200);
    assert.equal(all.filter(({leads}) => leads()).length, 1, `round ${round}`);
  }
});
