import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Fault} from '../../../src/domain/faults.js';
import {readOpenRules} from '../../../src/domain/open-rules.js';

const whyOf = (rules: unknown, greeting: string | null = null): string => {
  try {
    readOpenRules(rules, greeting);
  } catch (thrown) {
    assert.ok(thrown instanceof Fault && thrown.code === 'config/bad-attribute');
    return (thrown.cause as Error).message;
  }
  return 'nothing';
};

describe('open rules', () => {
  it('are none by default; a greeting alone is one', () => {
    assert.deepEqual(readOpenRules(null, null), []);
    assert.deepEqual(readOpenRules(null, ' '), []);
    assert.deepEqual(readOpenRules(null, 'Hello'), [{name: 'greeting', show: 'greet'}]);
  });

  it('are read as they are given', () => {
    const rules = [
      {name: 'late', show: 'open', afterSeconds: 30, url: '/basket'},
      {name: 'leaving', show: 'greet', onExitIntent: true, url: /order/},
      {name: 'asked', show: 'greet', onCall: true, greeting: 'Here we are'},
    ];
    assert.deepEqual(readOpenRules(rules, 'Hello'), rules);
  });

  for (const [rules, why] of [
    ['open', /takes an array/],
    [[null], /openRules\[0\]: name is missing/],
    [[{name: ' ', show: 'open'}], /name is missing/],
    [[{name: 'a', show: 'shout'}], /show takes open or greet/],
    [[{name: 'a', show: 'open', afterSeconds: -1}], /afterSeconds takes seconds/],
    [[{name: 'a', show: 'open', afterSeconds: '5'}], /afterSeconds takes seconds/],
    [[{name: 'a', show: 'open', url: 5}], /url takes text/],
    [[{name: 'a', show: 'open', onCall: 'yes'}], /take true or false/],
    [[{name: 'a', show: 'greet'}], /no greeting to show/],
    [
      [
        {name: 'a', show: 'open'},
        {name: 'a', show: 'open'},
      ],
      /openRules\[1\]: name “a” is taken/,
    ],
  ] as const) {
    it(`say what is wrong: ${why.source}`, () => assert.match(whyOf(rules), why));
  }
});
