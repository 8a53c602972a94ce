/** Changing a session by re-INVITE (RFC 3261 §14): what is sent, and what becomes of the session where it is refused. */
import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {Reinvites, UNSENT, type Change} from '../../../src/sip/reinvites.js';
import {FakeInDialog, FakePeer} from './fake-peer.js';
import {heard} from './sip-bench.js';

const benched = (t: TestContext) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  const [peer, dialog] = [new FakePeer(), new FakeInDialog()];
  const way = {isReachable: true, unanswered: 0, gone: 0};
  const reinvites = new Reinvites(dialog, peer.asPeer(), {
    isReachable: () => way.isReachable,
    unanswered: () => void (way.unanswered += 1),
    gone: () => void (way.gone += 1),
  });
  const ends: number[] = [];
  /** Asks for a change, whose steps are noted beside the peer's. */
  const offer = async (name = '', change: Change = {}): Promise<void> => {
    const asked = reinvites.offer({
      prepare: () => void peer.log.push(`prepare ${name}`),
      undo: () => void peer.log.push(`undo ${name}`),
      ...change,
    });
    void asked.then((status) => ends.push(status));
    await heard();
  };
  const answer = async (body = 'answer') => {
    dialog.heardOf('INVITE').onSuccessResponse({body});
    await heard();
  };
  return {peer, dialog, way, reinvites, ends, offer, answer};
};

test('an offer leaves with contact and type, and its answer is acknowledged and taken', async (t) => {
  const {peer, dialog, way, ends, offer, answer} = benched(t);
  await offer('a');
  assert.deepEqual(dialog.methods, ['INVITE']);
  assert.deepEqual(dialog.sent[0]?.options.extraHeaders, [
    `Contact: ${dialog.contact}`,
    'Content-Type: application/sdp',
  ]);
  assert.equal(dialog.sent[0]?.options.body, peer.sdp);
  assert.deepEqual(ends, []);
  await answer('v=0');
  assert.deepEqual(dialog.methods, ['INVITE', 'ACK']);
  assert.deepEqual(peer.log, ['prepare a', 'offer', 'local offer', 'remote answer v=0']);
  assert.deepEqual(ends, [200]);
  t.mock.timers.tick(60_000);
  assert.deepEqual([way.unanswered, way.gone], [0, 0]);
});

test('a 2xx that is repeated is acknowledged again, and nothing else', async (t) => {
  const {peer, dialog, ends, offer, answer} = benched(t);
  await offer();
  await answer('first');
  const before = peer.log.length;
  await answer('again');
  await answer('again');
  assert.deepEqual(dialog.methods, ['INVITE', 'ACK', 'ACK', 'ACK']);
  assert.deepEqual([peer.log.length, ends], [before, [200]]);
});

test('a 2xx that comes while the next offer is out is acknowledged, and not taken for its answer', async (t) => {
  const {peer, dialog, way, ends, offer} = benched(t);
  await offer('first');
  const first = dialog.heardOf('INVITE');
  t.mock.timers.tick(6_000);
  await heard();
  assert.deepEqual([ends, way.unanswered], [[UNSENT], 1]);
  await offer('second');
  first.onSuccessResponse({body: 'late'});
  await heard();
  assert.deepEqual(dialog.methods, ['INVITE', 'INVITE', 'ACK']);
  assert.ok(!peer.log.includes('remote answer late'));
  dialog.heardOf('INVITE').onSuccessResponse({body: 'right'});
  await heard();
  assert.equal(peer.log.at(-1), 'remote answer right');
  assert.deepEqual(ends, [UNSENT, 200]);
});

test('one change waits for the other', async (t) => {
  const {peer, dialog, ends, offer, answer} = benched(t);
  await offer('a');
  await offer('b');
  assert.deepEqual([dialog.methods, peer.log.includes('prepare b')], [['INVITE'], false]);
  await answer();
  assert.deepEqual([dialog.methods, ends], [['INVITE', 'ACK', 'INVITE'], [200]]);
  await answer();
  assert.deepEqual(ends, [200, 200]);
});

for (const status of [400, 403, 488, 491, 500, 503, 603]) {
  test(`${status}: all is as before, and the session goes on`, async (t) => {
    const {peer, dialog, way, ends, offer, answer} = benched(t);
    await offer('a');
    dialog.heardOf('INVITE').onErrorResponse({status_code: status});
    await heard();
    // Not acknowledged here: that is the transaction's own business (RFC 3261 §17.1.1.3).
    assert.deepEqual(dialog.methods, ['INVITE']);
    assert.deepEqual(peer.log, ['prepare a', 'offer', 'local offer', 'local rollback', 'undo a']);
    assert.deepEqual([ends, way.gone, way.unanswered], [[status], 0, 0]);
    await offer('b');
    await answer();
    assert.deepEqual(ends, [status, 200]);
  });
}

for (const [status, gone] of [
  [481, 1],
  [408, 0],
] as const) {
  test(`${status}: ${gone ? 'the far end knows no such dialog' : 'that one change is over'}`, async (t) => {
    const {peer, dialog, way, ends, offer} = benched(t);
    await offer('a');
    dialog.heardOf('INVITE').onDialogError({status_code: status});
    await heard();
    assert.deepEqual([ends, way.gone], [[status], gone]);
    assert.deepEqual(peer.log.slice(-2), ['local rollback', 'undo a']);
  });
}

test('answered by nothing within six seconds: undone, and the connection is good for nothing', async (t) => {
  const {peer, way, ends, offer} = benched(t);
  await offer('a');
  t.mock.timers.tick(5_999);
  await heard();
  assert.deepEqual([way.unanswered, ends], [0, []]);
  t.mock.timers.tick(1);
  await heard();
  assert.deepEqual([way.unanswered, ends], [1, [UNSENT]]);
  assert.deepEqual(peer.log.slice(-2), ['local rollback', 'undo a']);
});

for (const name of ['onTransportError', 'onRequestTimeout'] as const) {
  test(`${name}: undone`, async (t) => {
    const {peer, dialog, way, ends, offer} = benched(t);
    await offer('a');
    dialog.heardOf('INVITE')[name]();
    await heard();
    assert.deepEqual(peer.log.slice(-2), ['local rollback', 'undo a']);
    t.mock.timers.tick(60_000);
    assert.deepEqual([ends, way.unanswered], [[UNSENT], 0]);
  });
}

test('an answer that the browser does not take: undone', async (t) => {
  const {peer, dialog, ends, offer, answer} = benched(t);
  peer.isAnswerBad = true;
  await offer('a');
  await answer('nonsense');
  assert.deepEqual(dialog.methods, ['INVITE', 'ACK']);
  assert.deepEqual(peer.log.slice(-2), ['local rollback', 'undo a']);
  assert.deepEqual(ends, [UNSENT]);
});

test('an offer of the far end that came in between has taken ours away: undone, without a rollback', async (t) => {
  const {peer, dialog, ends, offer, answer} = benched(t);
  await offer('a');
  peer.become({signalingState: 'stable'});
  await answer('late');
  assert.deepEqual(dialog.methods, ['INVITE', 'ACK']);
  assert.deepEqual(peer.log, ['prepare a', 'offer', 'local offer', 'undo a']);
  assert.deepEqual(ends, [UNSENT]);
});

test('a change that cannot be prepared: undone, nothing is sent, and the next is not hindered', async (t) => {
  const {peer, dialog, ends, offer, answer} = benched(t);
  await offer('a', {prepare: () => Promise.reject(new Error('no'))});
  assert.deepEqual([peer.log, dialog.methods, ends], [['undo a'], [], [UNSENT]]);
  await offer('b');
  await answer();
  assert.deepEqual(ends, [UNSENT, 200]);
});

test('it waits until the far end’s own offer is done with', async (t) => {
  const {peer, dialog, offer} = benched(t);
  peer.signalingState = 'have-remote-offer';
  await offer('a');
  t.mock.timers.tick(3_999);
  await heard();
  assert.deepEqual([dialog.methods, peer.log], [[], []]);
  peer.become({signalingState: 'stable'});
  await heard();
  assert.deepEqual(dialog.methods, ['INVITE']);
});

test('an offer of the far end that is never done with is not waited for longer than four seconds', async (t) => {
  const {peer, dialog, ends, offer} = benched(t);
  peer.signalingState = 'have-remote-offer';
  await offer('a');
  t.mock.timers.tick(4_000);
  await heard();
  assert.deepEqual([dialog.methods, peer.log, ends], [[], [], [UNSENT]]);
});

test('with fresh candidates: the first of them is waited for', async (t) => {
  const {peer, dialog, offer} = benched(t);
  peer.iceGatheringState = 'gathering';
  peer.sdp = 'v=0\r\n';
  await offer('a', {iceRestart: true});
  assert.ok(peer.log.includes('offer with restart'));
  assert.deepEqual(dialog.methods, []);
  const found = 'v=0\r\na=candidate:2 1 udp 1 192.0.2.7 9 typ host\r\n';
  peer.localDescription = {sdp: found};
  peer.dispatchEvent(new Event('icecandidate'));
  await heard();
  assert.deepEqual([dialog.methods, dialog.sent[0]?.options.body], [['INVITE'], found]);
});

test('with fresh candidates: it leaves without where none is found at all, or not in three seconds', async (t) => {
  for (const isOver of [true, false]) {
    const {peer, dialog, offer} = benched(t);
    peer.sdp = 'v=0\r\n';
    // The state is still that of the candidates before (JSEP §3.5.1).
    peer.iceGatheringState = 'complete';
    await offer('a', {iceRestart: true});
    t.mock.timers.tick(2_999);
    await heard();
    assert.deepEqual(dialog.methods, []);
    if (isOver) peer.dispatchEvent(Object.assign(new Event('icecandidate'), {candidate: null}));
    else t.mock.timers.tick(1);
    await heard();
    assert.deepEqual(dialog.methods, ['INVITE']);
    t.mock.timers.reset();
  }
});

test('other changes wait for no candidate', async (t) => {
  const {peer, dialog, offer} = benched(t);
  peer.iceGatheringState = 'gathering';
  peer.sdp = 'v=0\r\n';
  await offer('a');
  assert.deepEqual(dialog.methods, ['INVITE']);
});

test('nothing is prepared or sent without a dialog, a connection, or once it is closed', async (t) => {
  for (const prevent of [
    ({dialog}) => (dialog.established = false),
    ({way}) => (way.isReachable = false),
    ({reinvites}) => reinvites.close(),
  ] as ((bench: ReturnType<typeof benched>) => unknown)[]) {
    const bench = benched(t);
    prevent(bench);
    await bench.offer('a');
    assert.deepEqual([bench.peer.log, bench.dialog.methods, bench.ends], [[], [], [UNSENT]]);
    t.mock.timers.reset();
  }
});

test('a connection that is lost while candidates are found: undone, nothing is sent', async (t) => {
  const {peer, dialog, way, ends, offer} = benched(t);
  peer.iceGatheringState = 'gathering';
  peer.sdp = 'v=0\r\n';
  await offer('a', {iceRestart: true});
  way.isReachable = false;
  t.mock.timers.tick(3_000);
  await heard();
  assert.deepEqual([dialog.methods, ends], [[], [UNSENT]]);
  assert.deepEqual(peer.log.slice(-2), ['local rollback', 'undo a']);
});

test('closed while it waits for the answer: no change is undone, nothing is sent or told', async (t) => {
  const {peer, dialog, way, reinvites, offer} = benched(t);
  await offer('a');
  await offer('b');
  reinvites.close();
  const before = peer.log.length;
  t.mock.timers.tick(60_000);
  await heard();
  assert.deepEqual([dialog.methods, peer.log.length], [['INVITE'], before]);
  assert.deepEqual([way.unanswered, way.gone], [0, 0]);
});
