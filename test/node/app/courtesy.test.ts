import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {Courtesy} from '../../../src/app/courtesy.js';

const opened = (t: TestContext) => {
  t.mock.timers.enable({apis: ['Date'], now: 1_000_000});
  const told: [string, string][] = [];
  return {told, courtesy: new Courtesy((type, content) => told.push([type, content]))};
};

test('that the visitor writes is told at once, then every three seconds, without what is written', (t) => {
  const {told, courtesy} = opened(t);
  courtesy.typed();
  t.mock.timers.tick(2_999);
  courtesy.typed();
  assert.deepEqual(told, [['INPUT', '']]);
  t.mock.timers.tick(1);
  courtesy.typed();
  courtesy.typed();
  assert.equal(told.length, 2);
});

test('after a message the next letter is told at once', (t) => {
  const {told, courtesy} = opened(t);
  courtesy.typed();
  courtesy.sent();
  courtesy.typed();
  assert.equal(told.length, 2);
});

test('what was read is told once, when the visitor looks', (t) => {
  const {told, courtesy} = opened(t);
  courtesy.look();
  courtesy.arrived(['c1', 'c2']);
  courtesy.arrived(['c3']);
  assert.deepEqual(told, []);
  courtesy.look();
  courtesy.look();
  assert.deepEqual(told, [['READ', 'c1,c2,c3']]);
});

test('what has no messageCode is not named', (t) => {
  const {told, courtesy} = opened(t);
  courtesy.arrived(['downlink-5-1']);
  courtesy.look();
  courtesy.arrived(['downlink-5-2', 'c1']);
  courtesy.look();
  assert.deepEqual(told, [['READ', 'c1']]);
});

test('of very many only the newest are named', (t) => {
  const {told, courtesy} = opened(t);
  courtesy.arrived(Array.from({length: 100}, (_, index) => `c${index}`));
  courtesy.look();
  const codes = told[0]![1].split(',');
  assert.ok(codes.length >= 10 && codes.length * 65 <= 1_024, `${codes.length} codes`);
  assert.equal(codes.at(-1), 'c99');
  assert.ok(told[0]![1].length <= 1_024);
});
