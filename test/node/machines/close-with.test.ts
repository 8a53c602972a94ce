import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {closeWith} from '../../../machines/actors/close-with.js';

describe('closing with a scope', () => {
  const watch = (scope: AbortController) => {
    const seen = {closes: 0};
    const close = closeWith(scope.signal, () => {
      seen.closes += 1;
    });
    return {seen, close};
  };

  it('closes once, whichever of the two ends comes first', () => {
    for (const order of ['stop first', 'abort first']) {
      const scope = new AbortController();
      const {seen, close} = watch(scope);
      if (order === 'stop first') close();
      scope.abort();
      close();
      assert.equal(seen.closes, 1, order);
    }
  });

  it('closes at once, and once, what is opened too late', () => {
    const scope = new AbortController();
    scope.abort();
    const {seen, close} = watch(scope);
    assert.equal(seen.closes, 1);
    close();
    assert.equal(seen.closes, 1);
  });
});
