import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Dial} from '../../../src/sip/dial.js';
import {heard, openDialog, someStream} from './sip-bench.js';

test('closing hangs up once, and nothing is told any more', async (t) => {
  const {dialog, invites, facts} = openDialog(t);
  await heard();
  const before = facts.length;
  dialog.close();
  dialog.close();
  const [invite] = invites;
  assert.equal(invite?.hangUps, 1);
  invite.reports.progressed();
  invite.reports.tell({type: 'dialog.connected', remote: someStream()});
  invite.reports.tell({type: 'dialog.interrupted'});
  invite.reports.ended();
  invite.refuse(486);
  invite.refuse(503);
  dialog.command({type: 'dialog.mute', muted: true});
  await heard();
  t.mock.timers.tick(60_000);
  await heard();
  assert.deepEqual([facts.length, invites.length], [before, 1]);
});

test('closing between two gateways dials none', async (t) => {
  const {dialog, invites} = openDialog(t);
  await heard();
  invites[0]?.refuse(503);
  dialog.close();
  await heard();
  t.mock.timers.tick(60_000);
  assert.equal(invites.length, 1);
});

test('a dialler that arrives after closing dials nothing', async (t) => {
  let arrive: (dial: Dial) => void = () => {};
  let dialled = 0;
  const {dialog, facts} = openDialog(t, {
    options: {loadDial: () => new Promise((resolve) => (arrive = resolve))},
  });
  dialog.close();
  arrive(() => {
    dialled += 1;
    throw new Error('too late');
  });
  await heard();
  assert.deepEqual([dialled, facts], [0, []]);
});

test('a dialler that fails after closing is no news', async (t) => {
  const {dialog, facts} = openDialog(t, {options: {loadDial: () => Promise.reject(new Error('offline'))}});
  dialog.close();
  await heard();
  assert.deepEqual(facts, []);
});

test('what is asked of the dialog is asked of what was dialled', async (t) => {
  const [local, screen] = [someStream(), someStream()];
  const {dialog, invites, facts} = openDialog(t);
  await heard();
  dialog.command({type: 'dialog.mute', muted: true});
  dialog.command({type: 'dialog.send', local, screen});
  dialog.command({type: 'dialog.hold', held: true});
  dialog.command({type: 'dialog.stopVideo'});
  dialog.command({type: 'dialog.tone', key: '#'});
  assert.deepEqual(invites[0]?.asked, [
    ['mute', true],
    ['send', local, screen],
    ['hold', true],
    ['stopVideo'],
    ['press', '#'],
  ]);
  assert.deepEqual(facts, []);
});

test('while another gateway is dialled, it is asked of that one, which begins with the devices chosen meanwhile', async (t) => {
  const [first, second] = [someStream(), someStream()];
  const {dialog, invites} = openDialog(t, {local: first});
  await heard();
  dialog.command({type: 'dialog.send', local: second, screen: null});
  invites[0]?.refuse(503);
  await heard();
  assert.deepEqual([invites[0]?.input.local === first, invites[1]?.input.local === second], [true, true]);
  dialog.command({type: 'dialog.mute', muted: true});
  assert.deepEqual(invites[1]?.asked, [['mute', true]]);
});

test('devices chosen before there is a dialler are those that it dials with', async (t) => {
  const later = someStream();
  const {dialog, invites} = openDialog(t);
  dialog.command({type: 'dialog.send', local: later, screen: null});
  dialog.command({type: 'dialog.hold', held: true});
  await heard();
  assert.equal(invites[0]?.input.local, later);
  assert.deepEqual(invites[0]?.asked, []);
});
