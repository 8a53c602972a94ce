import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Fault} from '../../../src/domain/faults.js';
import type {Dial} from '../../../src/sip/dial.js';
import {FakeInvite, heard, openDialog, ROUTE, someStream, told} from './sip-bench.js';

test('the first gateway is dialled as the route says', async (t) => {
  const iceServers = [{urls: 'turn:turn.example'}];
  const local = someStream();
  const {invites} = openDialog(t, {
    kind: 'video',
    local,
    options: {iceServers, iceTransportPolicy: 'relay', gatewayPath: 'sip', keys: 'info'},
  });
  await heard();
  assert.equal(invites.length, 1);
  assert.deepEqual(invites[0]?.input, {
    gateways: ['wss://gw1.example:443/sip', 'wss://gw2.example/ws', 'wss://gw3.example/sip'],
    domain: 'gw.example',
    caller: 'AnonymousCard',
    callee: '179080000537636',
    displayName: 'Vera',
    kind: 'video',
    local,
    muted: null,
    replaces: null,
    keys: 'info',
    rtc: {iceServers, iceTransportPolicy: 'relay'},
  });
});

for (const muted of [true, false]) {
  test(`a lent call’s dialog is replaced at each gateway, ${muted ? 'muted' : 'heard'} as it was`, async (t) => {
    const dialog = {callId: 'a1', localTag: 'b2', remoteTag: 'c3'};
    const lent = {kind: 'audio', route: ROUTE, dialog, connectedAt: 0, muted, camera: false, volume: 1} as const;
    const {invites} = openDialog(t, {lent});
    await heard();
    invites[0]?.refuse(503);
    await heard();
    assert.deepEqual(
      invites.map(({input}) => [input.callee, input.muted, input.replaces]),
      [
        [ROUTE.accessCode, muted, dialog],
        [ROUTE.accessCode, muted, dialog],
      ],
    );
  });
}

test('what becomes of the dialog is told, as it is', async (t) => {
  const {invites, facts} = openDialog(t);
  await heard();
  const {reports} = invites[0]!;
  reports.progressed();
  const becomes = [
    {type: 'dialog.muted', muted: false},
    {type: 'dialog.connected', remote: someStream(), dialog: {callId: 'a1', localTag: 'b2', remoteTag: 'c3'}},
    {type: 'dialog.video', on: true, incoming: false},
    {type: 'dialog.sent', picture: 'camera'},
    {type: 'dialog.held', here: false, there: true},
    {type: 'dialog.quality', quality: 'weak'},
    {type: 'dialog.signalling', up: false},
    {type: 'dialog.refused', fault: new Fault('signaling/change-refused')},
    {type: 'dialog.interrupted'},
    {type: 'dialog.restored'},
  ] as const;
  for (const fact of becomes) reports.tell(fact);
  reports.ended();
  assert.deepEqual(facts, [...becomes, {type: 'dialog.closed'}]);
});

test('the others may take over from the one that is dialled, in the route’s order', async (t) => {
  const {invites} = openDialog(t);
  const [one, two, three] = ['wss://gw1.example:443', 'wss://gw2.example/ws', 'wss://gw3.example'];
  await heard();
  invites[0]?.refuse(503);
  await heard();
  invites[1]?.refuse(503);
  await heard();
  assert.deepEqual(
    invites.map(({input}) => input.gateways),
    [
      [one, two, three],
      [two, three, one],
      [three, one, two],
    ],
  );
});

test('a gateway that does not speak within five seconds is hung up, and the next is dialled', async (t) => {
  const {invites, facts} = openDialog(t);
  await heard();
  for (const [index, gateway] of ['wss://gw1.example:443', 'wss://gw2.example/ws', 'wss://gw3.example'].entries()) {
    assert.equal(invites.length, index + 1);
    assert.equal(invites[index]?.input.gateways[0], gateway);
    t.mock.timers.tick(4_999);
    await heard();
    assert.deepEqual([invites.length, invites[index].hangUps], [index + 1, 0]);
    t.mock.timers.tick(1);
    await heard();
    assert.equal(invites[index].hangUps, 1);
  }
  assert.deepEqual(told(facts), ['dialog.failed signaling/gateway-unreachable']);
});

test('a gateway that speaks has no deadline any more', async (t) => {
  const {invites, facts} = openDialog(t);
  await heard();
  invites[0]?.reports.progressed();
  t.mock.timers.tick(60_000);
  await heard();
  assert.deepEqual([invites.length, invites[0]?.hangUps, told(facts)], [1, 0, []]);
});

for (const [status, cause] of [
  [503, 'SIP Failure Code'],
  [null, 'Connection Error'],
  [null, 'Request Timeout'],
] as const) {
  test(`${status ?? cause}: the next gateway is dialled, each with a deadline of its own`, async (t) => {
    const {invites, facts} = openDialog(t);
    await heard();
    t.mock.timers.tick(4_000);
    invites[0]?.refuse(status, cause);
    await heard();
    assert.equal(invites.length, 2);
    t.mock.timers.tick(4_000);
    await heard();
    assert.equal(invites.length, 2);
    invites[1]?.refuse(status, cause);
    await heard();
    assert.equal(invites.length, 3);
    invites[2]?.refuse(status, cause);
    await heard();
    assert.deepEqual(told(facts), ['dialog.failed signaling/gateway-unreachable']);
    assert.deepEqual(
      invites.map(({hangUps}) => hangUps),
      [0, 0, 0],
    );
  });

  test(`${status ?? cause} after the gateway spoke: lost, no other gateway is dialled`, async (t) => {
    const {invites, facts} = openDialog(t);
    await heard();
    invites[0]?.reports.progressed();
    invites[0]?.refuse(status, cause);
    await heard();
    t.mock.timers.tick(60_000);
    assert.deepEqual([invites.length, told(facts)], [1, ['dialog.failed signaling/lost']]);
  });
}

for (const [status, end] of [
  [486, 'busy'],
  [600, 'busy'],
  [603, 'declined'],
  [480, 'no-answer'],
  [408, 'no-answer'],
  [404, 'signaling/rejected'],
  [488, 'signaling/rejected'],
] as const) {
  test(`${status}: ${end}, before and after the gateway spoke`, async (t) => {
    for (const speaks of [false, true]) {
      const {invites, facts} = openDialog(t);
      await heard();
      if (speaks) invites[0]?.reports.progressed();
      invites[0]?.refuse(status);
      await heard();
      t.mock.timers.tick(60_000);
      assert.deepEqual([invites.length, told(facts)], [1, [`dialog.failed ${end}`]]);
      t.mock.timers.reset();
    }
  });
}

for (const [status, cause] of [
  [481, 'Dialog Error'],
  [408, 'Request Timeout'],
  [503, 'SIP Failure Code'],
  [null, 'Connection Error'],
  [null, 'Dialog Error'],
] as const) {
  test(`${status ?? cause} once the dialog was there: lost, not rejected`, async (t) => {
    const {invites, facts} = openDialog(t);
    await heard();
    invites[0]?.connect();
    invites[0]?.refuse(status, cause);
    await heard();
    t.mock.timers.tick(60_000);
    assert.deepEqual([invites.length, told(facts).slice(1)], [1, ['dialog.failed signaling/lost']]);
  });
}

test('a dial that refuses while it is being made does not put its hang-up over the next one’s', async (t) => {
  const hungUp: string[] = [];
  const dial: Dial = (input, reports) => {
    if (input.gateways[0].includes('gw1')) reports.refused({status: null, cause: 'Connection Error'});
    return {...new FakeInvite(input, reports).dialled, hangUp: () => hungUp.push(input.gateways[0])};
  };
  const {dialog} = openDialog(t, {options: {loadDial: () => Promise.resolve(dial)}});
  await heard();
  dialog.close();
  assert.deepEqual(hungUp, ['wss://gw2.example/ws']);
});

test('an address that cannot be dialled is passed over', async (t) => {
  const dialled: string[] = [];
  const dial: Dial = (input, reports) => {
    const [gateway] = input.gateways;
    dialled.push(gateway);
    if (!URL.canParse(gateway)) throw new TypeError('Invalid argument');
    return new FakeInvite(input, reports).dialled;
  };
  const {dialog, facts} = openDialog(t, {
    route: {gateways: ['', 'wss://gw 1', 'gw2.example']},
    options: {loadDial: () => Promise.resolve(dial)},
  });
  await heard();
  assert.deepEqual([dialled.at(-1), told(facts)], ['wss://gw2.example', []]);
  dialog.close();
});

test('where no address can be dialled, no gateway was reached', async (t) => {
  const dial: Dial = () => {
    throw new TypeError('Invalid argument');
  };
  const {facts} = openDialog(t, {options: {loadDial: () => Promise.resolve(dial)}});
  await heard();
  t.mock.timers.tick(60_000);
  await heard();
  assert.deepEqual(told(facts), ['dialog.failed signaling/gateway-unreachable']);
});

test('a dialler that cannot be fetched: unreachable', async (t) => {
  const {facts} = openDialog(t, {options: {loadDial: () => Promise.reject(new TypeError('Failed to fetch'))}});
  await heard();
  assert.deepEqual(told(facts), ['dialog.failed network/unreachable']);
});
