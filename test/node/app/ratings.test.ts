import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Ratings} from '../../../src/app/services/ratings.js';
import {Fault} from '../../../src/domain/faults.js';
import type {Rating} from '../../../src/domain/service-ports.js';
import {FakeRequest} from '../../support/fake-chat-ports.js';

const opened = () => {
  const asked: FakeRequest<Rating, void>[] = [];
  const seen = {changes: 0};
  const ratings = new Ratings(
    (rating, signal) => {
      asked.push(new FakeRequest<Rating, void>(rating, signal));
      return asked.at(-1)!.promise;
    },
    () => (seen.changes += 1),
  );
  const {signal} = new AbortController();
  const rate = (id: string, helpful: boolean, reason = '') => ratings.rate(id, '2', helpful, reason, signal);
  return {asked, seen, ratings, rate};
};

test('each answer is rated once, well or badly', async () => {
  const {asked, ratings, rate, seen} = opened();
  const first = rate('m1', true);
  const second = rate('m2', false, 'wrong');
  const before = ratings.views;
  assert.deepEqual(
    [...before],
    [
      ['m1', 'rating'],
      ['m2', 'rating'],
    ],
  );
  await rate('m1', false);
  for (const request of asked) request.answer();
  await Promise.all([first, second]);
  await rate('m1', false);
  assert.deepEqual(
    [...ratings.views],
    [
      ['m1', 'helpful'],
      ['m2', 'not-helpful'],
    ],
  );
  assert.notEqual(ratings.views, before);
  assert.deepEqual(
    asked.map(({input}) => input),
    [
      {index: '2', helpful: true, reason: ''},
      {index: '2', helpful: false, reason: 'wrong'},
    ],
  );
  assert.equal(seen.changes, 4);
});

test('what failed can be rated again', async () => {
  const {asked, ratings, rate} = opened();
  const first = rate('m1', true);
  asked[0]?.fail(new Fault('platform/refused'));
  await first;
  assert.equal(ratings.views.get('m1'), 'failed');
  const second = rate('m1', false, 'wrong');
  asked[1]?.answer();
  await second;
  assert.equal(ratings.views.get('m1'), 'not-helpful');
});
