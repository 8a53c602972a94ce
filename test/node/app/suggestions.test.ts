import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {Suggestions} from '../../../src/app/services/suggestions.js';
import {Fault} from '../../../src/domain/faults.js';
import {FakeRequest} from '../../support/fake-chat-ports.js';
import {heardOut} from '../machines/service-worlds.js';

const opened = (t: TestContext) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  const asked: FakeRequest<string, readonly string[]>[] = [];
  const shown: (readonly string[])[] = [];
  const suggestions = new Suggestions(
    (text, signal) => {
      asked.push(new FakeRequest(text, signal));
      return asked.at(-1)!.promise;
    },
    () => shown.push(suggestions.questions),
  );
  const look = (text: string) => {
    suggestions.look(text);
    t.mock.timers.tick(300);
  };
  return {suggestions, asked, shown, look};
};

const answered = async (request: FakeRequest<string, readonly string[]> | undefined, questions: string[]) => {
  request?.answer(questions);
  await heardOut();
};

test('AICC is asked when the visitor has stopped for 0.3 s, for the last text only', async (t) => {
  const {suggestions, asked, shown} = opened(t);
  for (const text of ['lo', 'log', ' login ']) {
    suggestions.look(text);
    t.mock.timers.tick(299);
  }
  assert.equal(asked.length, 0);
  t.mock.timers.tick(1);
  assert.deepEqual(
    asked.map(({input}) => input),
    ['login'],
  );
  await answered(asked[0], ['How do I log in?']);
  assert.deepEqual(shown, [['How do I log in?']]);
});

test('an answer to what was typed before is not shown', async (t) => {
  const {asked, shown, look} = opened(t);
  look('login');
  look('logout');
  assert.equal(asked[0]?.isOpen, false);
  await answered(asked[0], ['How do I log in?']);
  assert.deepEqual(shown, []);
  await answered(asked[1], ['How do I log out?']);
  assert.deepEqual(shown, [['How do I log out?']]);
});

test('too little and too much are not asked for, and take away what was shown', async (t) => {
  const {suggestions, asked, shown, look} = opened(t);
  for (const text of ['a', ' a ', '', 'x'.repeat(121)]) look(text);
  assert.deepEqual([asked.length, shown.length], [0, 0]);
  look('ab');
  await answered(asked[0], ['Ab?']);
  look('a');
  assert.deepEqual(suggestions.questions, []);
  look('x'.repeat(120));
  assert.equal(asked.length, 2);
});

test('what does not come is no fault', async (t) => {
  const {suggestions, asked, shown, look} = opened(t);
  look('login');
  asked[0]?.fail(new Fault('platform/refused'));
  await heardOut();
  assert.deepEqual([suggestions.questions, shown], [[], []]);
});

test('after clearing and closing nothing is asked or shown', async (t) => {
  for (const act of ['clear', 'close'] as const) {
    const {suggestions, asked, shown, look} = opened(t);
    suggestions.look('login');
    suggestions[act]();
    t.mock.timers.tick(300);
    assert.equal(asked.length, 0, act);
    look('login');
    suggestions[act]();
    assert.equal(asked[0]?.isOpen, false);
    await answered(asked[0], ['How do I log in?']);
    assert.deepEqual(shown, [], act);
    t.mock.timers.reset();
  }
});
