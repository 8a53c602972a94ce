import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {surveyMachine} from '../../../machines/survey-machine.js';
import {uploadMachine} from '../../../machines/upload-machine.js';
import {timersOf} from './chart.js';
import {toSurvey, toUpload} from './service-paths.js';
import {heardOut, READY, SURVEY, surveyWorld, uploadWorld} from './service-worlds.js';

describe('time in an upload', () => {
  for (const [name, delay, ms, state] of [
    ['preparing', 'prepareTimeout', 60_000, 'refused'],
    ['uploading', 'uploadTimeout', 200_000, 'failed'],
  ] as const) {
    it(`leaves ${name} by ${delay}, and what comes later is not heard`, async () => {
      const world = uploadWorld();
      await toUpload[name](world);
      world.clock.increment(ms - 1);
      assert.equal(world.actor.getSnapshot().value, name);
      world.clock.increment(1);
      assert.equal(world.actor.getSnapshot().value, state);
      assert.equal(world.ports.open, 0);
      const {refusal, fault} = world.actor.getSnapshot().context;
      assert.deepEqual(
        [refusal, fault?.code],
        name === 'preparing' ? ['unreadable', undefined] : [null, 'network/timeout'],
      );
      world.ports.prepares[0]?.answer({ready: READY});
      world.ports.uploads[0]?.answer('late');
      await heardOut();
      assert.equal(world.actor.getSnapshot().value, state);
      assert.equal(world.actor.getSnapshot().context.key, null);
    });
  }

  it('is tested for every state that waits', () => {
    assert.deepEqual(timersOf(uploadMachine), ['preparing: prepareTimeout', 'uploading: uploadTimeout']);
    assert.deepEqual(Object.keys(uploadMachine.implementations.delays), ['prepareTimeout', 'uploadTimeout']);
  });
});

describe('time in a survey', () => {
  for (const [name, delay, ms, state, fault] of [
    ['fetching', 'fetchTimeout', 10_000, 'over', undefined],
    ['answering', 'answerCeiling', 600_000, 'over', undefined],
    ['saving', 'saveTimeout', 30_000, 'answering', 'network/timeout'],
  ] as const) {
    it(`leaves ${name} by ${delay}, and what comes later is not heard`, async () => {
      const world = surveyWorld();
      await toSurvey[name](world);
      world.clock.increment(ms - 1);
      assert.equal(world.actor.getSnapshot().value, name);
      world.clock.increment(1);
      assert.deepEqual([world.actor.getSnapshot().value, world.ports.open], [state, 0]);
      assert.equal(world.actor.getSnapshot().context.fault?.code, fault);
      world.ports.fetches[0]?.answer(SURVEY);
      world.ports.saves[0]?.answer();
      await heardOut();
      assert.equal(world.actor.getSnapshot().value, state);
      world.actor.stop();
    });
  }

  it('is tested for every state that waits', () => {
    assert.deepEqual(timersOf(surveyMachine), [
      'fetching: fetchTimeout',
      'answering: answerCeiling',
      'saving: saveTimeout',
    ]);
    assert.equal(Object.keys(surveyMachine.implementations.delays).length, 3);
  });
});
