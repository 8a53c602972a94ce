/** A peer connection's way through the network, from the answer to its end. */
import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {PeerWatch} from '../../../src/sip/peer-watch.js';
import {FakePeer} from './fake-peer.js';
import {heard} from './sip-bench.js';

const benched = (t: TestContext) => {
  t.mock.timers.enable({apis: ['setTimeout', 'setInterval']});
  const peer = new FakePeer();
  const told: string[] = [];
  const counted = {packets: 0 as number | null};
  const note = (what: string) => () => void told.push(what);
  const watch = new PeerWatch(peer.asPeer(), {
    connected: note('connected'),
    interrupted: note('interrupted'),
    restored: note('restored'),
    failed: note('failed'),
    renegotiate: (iceRestart) => void told.push(iceRestart ? 'restart' : 'renegotiate'),
    packets: () => Promise.resolve(counted.packets),
  });
  const pass = async (ms: number) => {
    // Step by step, as what is told in between takes a moment.
    for (let at = 0; at < ms; at += 100) {
      t.mock.timers.tick(Math.min(100, ms - at));
      await heard();
    }
  };
  /** Up, and forgets what was told. */
  const up = () => {
    watch.answered();
    peer.become({connectionState: 'connected'});
    told.length = 0;
  };
  const down = async (state: 'disconnected' | 'failed' = 'disconnected') => {
    peer.become({connectionState: state});
    await heard();
  };
  return {peer, watch, told, counted, pass, up, down};
};

test('connected only after the answer, whichever comes first, and once', (t) => {
  for (const answersFirst of [true, false]) {
    const {peer, watch, told} = benched(t);
    if (answersFirst) watch.answered();
    peer.become({connectionState: 'connecting'});
    peer.become({connectionState: answersFirst ? 'connecting' : 'connected'});
    assert.deepEqual(told, []);
    if (answersFirst) peer.become({connectionState: 'connected'});
    else watch.answered();
    peer.become({connectionState: 'connected'});
    assert.deepEqual(told, ['connected']);
    t.mock.timers.tick(60_000);
    assert.deepEqual(told, ['connected']);
    t.mock.timers.reset();
  }
});

test('without a way two seconds after the answer, the candidates found since are sent, once', (t) => {
  const {peer, watch, told} = benched(t);
  t.mock.timers.tick(10_000);
  watch.answered();
  t.mock.timers.tick(1_999);
  assert.deepEqual(told, []);
  t.mock.timers.tick(1);
  assert.deepEqual(told, ['renegotiate']);
  t.mock.timers.tick(60_000);
  peer.become({connectionState: 'connected'});
  assert.deepEqual(told, ['renegotiate', 'connected']);
});

test('what never came up has failed, before or after the answer', (t) => {
  for (const answers of [true, false]) {
    const {peer, watch, told} = benched(t);
    if (answers) watch.answered();
    peer.become({connectionState: 'failed'});
    assert.deepEqual(told, ['failed']);
    t.mock.timers.reset();
  }
});

for (const state of ['disconnected', 'failed'] as const) {
  test(`${state} once it was up: interrupted, and another way is looked for each five seconds`, async (t) => {
    const {told, pass, up, down} = benched(t);
    up();
    await down(state);
    assert.deepEqual(told, ['interrupted', 'restart']);
    await pass(4_900);
    assert.deepEqual(told, ['interrupted', 'restart']);
    await pass(100);
    assert.deepEqual(told, ['interrupted', 'restart', 'restart']);
    await pass(10_000);
    assert.deepEqual(told, ['interrupted', ...Array.from({length: 4}, () => 'restart')]);
  });
}

test('disconnected, then failed: one interruption', async (t) => {
  const {told, up, down} = benched(t);
  up();
  await down('disconnected');
  await down('failed');
  assert.deepEqual(told, ['interrupted', 'restart']);
});

test('disconnected before it was up is no interruption', async (t) => {
  const {watch, told, down} = benched(t);
  watch.answered();
  await down();
  assert.deepEqual(told, []);
});

test('restored by packets, not by the browser’s word, and no way is looked for any more', async (t) => {
  const {peer, told, counted, pass, up, down} = benched(t);
  counted.packets = 500;
  up();
  await down();
  peer.become({connectionState: 'connected'});
  await pass(1_000);
  assert.deepEqual(told, ['interrupted', 'restart']);
  counted.packets = 501;
  await pass(500);
  assert.deepEqual(told, ['interrupted', 'restart', 'restored']);
  await pass(60_000);
  assert.equal(told.length, 3);
});

test('packets that came before it was known to be down do not restore it, nor do any while it is', async (t) => {
  const {told, counted, pass, up, down} = benched(t);
  up();
  counted.packets = 500;
  await down();
  counted.packets = 520;
  await pass(4_000);
  assert.deepEqual(told, ['interrupted', 'restart']);
});

test('where no packets are expected, as on hold, the browser’s word is enough', async (t) => {
  const {peer, told, counted, pass, up, down} = benched(t);
  up();
  counted.packets = null;
  await down();
  await pass(1_000);
  assert.deepEqual(told, ['interrupted', 'restart']);
  peer.become({connectionState: 'connected'});
  await pass(500);
  assert.deepEqual(told, ['interrupted', 'restart', 'restored']);
});

test('it can be interrupted again', async (t) => {
  const {peer, told, counted, pass, up, down} = benched(t);
  up();
  for (let time = 1; time <= 2; time += 1) {
    await down();
    peer.become({connectionState: 'connected'});
    counted.packets = time * 100;
    await pass(500);
  }
  assert.deepEqual(told, ['interrupted', 'restart', 'restored', 'interrupted', 'restart', 'restored']);
});

test('reachable again: the call is told to go on, by another way where it has none', async (t) => {
  const {watch, told, up, down} = benched(t);
  watch.reachable();
  assert.deepEqual(told, []);
  up();
  watch.reachable();
  assert.deepEqual(told, ['renegotiate']);
  await down();
  told.length = 0;
  watch.reachable();
  assert.deepEqual(told, ['restart']);
});

test('stalled: another way, unless one is looked for already', async (t) => {
  const {watch, told, up, down} = benched(t);
  up();
  watch.stalled();
  assert.deepEqual(told, ['restart']);
  await down();
  told.length = 0;
  watch.stalled();
  assert.deepEqual(told, []);
});

test('a failure of ICE is shown to JsSIP only until it was up, and after the end', (t) => {
  const {peer, watch, up} = benched(t);
  peer.become({iceConnectionState: 'failed'});
  assert.equal(peer.iceConnectionState, 'failed');
  up();
  for (const [is, shown] of [
    ['failed', 'disconnected'],
    ['disconnected', 'disconnected'],
    ['connected', 'connected'],
  ] as const) {
    peer.become({iceConnectionState: is});
    assert.equal(peer.iceConnectionState, shown);
  }
  peer.become({iceConnectionState: 'failed'});
  watch.close();
  assert.equal(peer.iceConnectionState, 'failed');
});

for (const [when, arrange] of [
  ['after the answer', ({watch}) => watch.answered()],
  [
    'in the moment in which it goes down',
    ({peer, up}) => {
      up();
      peer.become({connectionState: 'disconnected'});
    },
  ],
  [
    'while it is down',
    async ({up, down}) => {
      up();
      await down();
    },
  ],
] as [string, (bench: ReturnType<typeof benched>) => Promise<void> | void][]) {
  test(`closed ${when}, it tells nothing any more`, async (t) => {
    const bench = benched(t);
    const {peer, watch, told, counted, pass} = bench;
    const rest = arrange(bench);
    if (rest) await rest;
    const before = told.length;
    watch.close();
    peer.become({connectionState: 'connected'});
    counted.packets = 100;
    await pass(20_000);
    peer.become({connectionState: 'failed'});
    assert.equal(told.length, before);
  });
}

test('closed while packets are being counted, it tells nothing any more', async (t) => {
  const {peer, watch, told, counted, up, down} = benched(t);
  up();
  await down();
  peer.become({connectionState: 'connected'});
  counted.packets = 100;
  t.mock.timers.tick(500);
  watch.close();
  await heard();
  assert.deepEqual(told, ['interrupted', 'restart']);
});
