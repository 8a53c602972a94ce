import assert from 'node:assert/strict';
import {test} from 'node:test';
import {weave} from '../../../machines/thread.js';
import {heard, notice} from '../../support/thread-items.js';
import {seeded} from '../aicc/seeded.js';

const at = (id: string, time: number) => heard(id, {id, at: time});
const idsOf = (items: readonly {readonly id: string}[]) => items.map(({id}) => id).join(' ');

test('history is woven in by its time, at the beginning, within and at the end', () => {
  const thread = [at('b', 20), at('d', 40)];
  assert.equal(idsOf(weave(thread, [at('a', 10), at('c', 30), at('e', 50)])), 'a b c d e');
});

test('what the thread holds already is not put there again', () => {
  const thread = [at('b', 20), at('d', 40)];
  assert.equal(idsOf(weave(thread, [at('d', 1), at('b', 90)])), 'b d');
  assert.equal(idsOf(weave(thread, [at('c', 30), at('c', 30)])), 'b c d');
});

test('of the same moment, history comes first, and keeps its order', () => {
  const thread = [at('x', 20), at('y', 20)];
  assert.equal(idsOf(weave(thread, [at('a', 20), at('b', 20)])), 'a b x y');
  assert.equal(idsOf(weave([], [at('a', 20), at('b', 20), at('c', 30)])), 'a b c');
});

test('a page of what is older comes before a notice of later', () => {
  const joined = {...notice('agent-joined'), id: 'joined', at: 100};
  assert.equal(idsOf(weave([joined, at('c', 110)], [at('a', 10), at('b', 20)])), 'a b joined c');
});

test('a thread in the order of time stays so, whatever is woven in, and nothing gets lost', (t) => {
  const random = seeded(t);
  for (let round = 0; round < 300; round += 1) {
    const items = Array.from({length: random.below(30)}, (_, nth) => at(`m${nth}`, random.below(20))).sort(
      (one, other) => one.at - other.at,
    );
    const thread = items.filter(() => random.below(2));
    const woven = weave(
      thread,
      items.filter(() => random.below(3)),
    );
    assert.ok(woven.every((item, index) => index === 0 || woven[index - 1]!.at <= item.at));
    assert.equal(new Set(woven.map(({id}) => id)).size, woven.length);
    assert.ok(thread.every((item) => woven.includes(item)));
  }
});
