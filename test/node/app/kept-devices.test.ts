/** The devices of the call before, as storage holds them: whatever that is. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {keptDevices} from '../../../src/app/kept-devices.js';
import {VisitorStore} from '../../../src/storage/visitor-store.js';

const NOTHING = {choice: {processing: {}}, skipCheck: false};

/** What is made of these entries of the store. */
const madeOf = (entries: object) => {
  const store = new VisitorStore('2021', false);
  store.keep(entries);
  return keptDevices(store);
};

test('where nothing is kept, the browser chooses and the check comes first', () => {
  assert.deepEqual(keptDevices(null), NOTHING);
  assert.deepEqual(keptDevices(new VisitorStore('2021', false)), NOTHING);
  assert.deepEqual(madeOf({draft: 'dear'}), NOTHING);
});

test('asking writes nothing', () => {
  const store = new VisitorStore('2021', false);
  keptDevices(store);
  assert.equal(store.kept, null);
});

test('what was chosen is found again', () => {
  const choice = {
    microphone: 'mic',
    camera: 'cam',
    speaker: 'out',
    processing: {echoCancellation: true, noiseSuppression: false, autoGainControl: false},
  };
  assert.deepEqual(madeOf({devices: choice, skipCheck: true}), {choice, skipCheck: true});
  assert.deepEqual(madeOf({devices: {camera: 'cam'}}), {choice: {camera: 'cam', processing: {}}, skipCheck: false});
  assert.deepEqual(madeOf({devices: {processing: {noiseSuppression: false}}}).choice, {
    processing: {noiseSuppression: false},
  });
});

test('what is no choice is left out, each for itself', () => {
  for (const devices of [null, 'mic', 7, [], {microphone: 7, camera: null, speaker: {}, processing: 'loud'}])
    assert.deepEqual(madeOf({devices}), NOTHING);
  assert.deepEqual(
    madeOf({
      devices: {
        microphone: 'x'.repeat(201),
        camera: 'x'.repeat(200),
        speaker: true,
        processing: {echoCancellation: 'yes', noiseSuppression: 0, autoGainControl: false, gain: true},
        constructor: 'x',
        toString: 'x',
      },
    }).choice,
    {camera: 'x'.repeat(200), processing: {autoGainControl: false}},
  );
});

test('the check is left out for a plain yes only', () => {
  for (const skipCheck of [false, 1, 'true', null, {}]) assert.equal(madeOf({skipCheck}).skipCheck, false);
});
