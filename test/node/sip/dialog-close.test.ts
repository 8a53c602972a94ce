import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Dial} from '../../../src/sip/dial.js';
import {fakeStream, heard, openDialog, told} from './sip-bench.js';

test('closing hangs up once, and nothing is told any more', async (t) => {
  const {dialog, invites, facts} = openDialog(t);
  await heard();
  const before = facts.length;
  dialog.close();
  dialog.close();
  const [invite] = invites;
  assert.equal(invite?.hangUps, 1);
  invite.reports.progressed();
  invite.reports.connected({} as MediaStream);
  invite.reports.interrupted();
  invite.reports.restored();
  invite.reports.silent();
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
    return () => {};
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

test('the tracks’ state is told at the start: one dialog may follow another that was muted', async (t) => {
  for (const [audio, video, muted, on] of [
    [[true], [], false, false],
    [[false], [], true, false],
    [[true], [true], false, true],
    [[false], [false], true, false],
    [[], [], true, false],
  ] as const) {
    const {facts} = openDialog(t, {local: fakeStream([...audio], [...video]).stream});
    assert.deepEqual(facts, []);
    await heard();
    assert.deepEqual(facts, [
      {type: 'dialog.muted', muted},
      {type: 'dialog.camera', on},
    ]);
    t.mock.timers.reset();
  }
});

test('muting and the camera act on every track of their kind, and what came of it is told', async (t) => {
  const {stream, voices, pictures} = fakeStream([true, true], [true, true]);
  const {dialog, facts} = openDialog(t, {local: stream, kind: 'video'});
  await heard();
  for (const [command, heardOf, seen] of [
    [{type: 'dialog.mute', muted: true}, false, true],
    [{type: 'dialog.showCamera', on: false}, false, false],
    [{type: 'dialog.mute', muted: false}, true, false],
    [{type: 'dialog.showCamera', on: true}, true, true],
  ] as const) {
    dialog.command(command);
    assert.deepEqual(
      [voices.map(({enabled}) => enabled), pictures.map(({enabled}) => enabled)],
      [
        [heardOf, heardOf],
        [seen, seen],
      ],
    );
    assert.deepEqual(facts.slice(-2), [
      {type: 'dialog.muted', muted: !heardOf},
      {type: 'dialog.camera', on: seen},
    ]);
  }
});

test('there is no camera to show in a voice call', async (t) => {
  const {dialog, facts} = openDialog(t);
  await heard();
  dialog.command({type: 'dialog.showCamera', on: true});
  assert.deepEqual(facts.at(-1), {type: 'dialog.camera', on: false});
  assert.deepEqual(told(facts), []);
});
