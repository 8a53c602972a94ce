import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import JsSIP from 'jssip';
import {RULES} from '../../../scripts/slim-jssip.js';
import {ANSWER, rehearse} from '../../../src/sip/rehearsal.js';

/** What JsSIP's grammar returns for a text that a rule does not match. */
const UNMATCHED = -1;

describe('the rehearsal of an answer', () => {
  it('is made of texts that the grammar reads to their end, by rules that visitors have', () => {
    for (const [rule, text] of Object.entries(ANSWER)) {
      assert.notEqual(JsSIP.Grammar.parse(text, rule), UNMATCHED, rule);
      assert.ok(RULES.includes(rule), rule);
    }
  });

  it('reads each of them once', () => {
    const read: string[] = [];
    rehearse((text, rule) => read.push(`${rule}: ${text}`));
    assert.deepEqual(
      read,
      Object.entries(ANSWER).map(([rule, text]) => `${rule}: ${text}`),
    );
  });
});
