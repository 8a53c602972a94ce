/** Attributes and properties as no page should set them: a fault that names what is wrong, or a widget that works. */
import {expect, waitUntil} from '@open-wc/testing';
import {RealElement, seededRounds} from '../../support/real-element.js';
import {anyValue, LEAVES} from '../../support/random-values.js';

const ATTRIBUTES = [
  ...['channel-id', 'base-url', 'token-url', 'user-id', 'user-name', 'locale', 'calls', 'mode', 'placement', 'open'],
  ...[
    'color-scheme',
    'ice-servers',
    'ice-transport-policy',
    'gateway-path',
    'consent',
    'recording-notice',
    'no-persist',
  ],
  ...['popout-url'],
];
const PROPERTIES = [
  'preChat',
  'openRules',
  'greeting',
  'maxFileSize',
  'dtmf',
  'pageInfo',
  'fallbackPhone',
  'iceServers',
];
const NAMES = [
  'name',
  'label',
  'type',
  'required',
  'options',
  'maxLength',
  'value',
  'show',
  'url',
  'afterSeconds',
  'urls',
  'en',
];

describe('attributes and properties', () => {
  let real: RealElement;
  beforeEach(() => (real = new RealElement()));
  afterEach(() => {
    real.restore();
    localStorage.clear();
  });

  it('of any kind end in a fault of theirs, or in a widget that works', async function () {
    const {pick, rounds} = seededRounds(60);
    this.timeout(5_000 + rounds * 1_000);
    for (let round = 0; round < rounds; round += 1) {
      const element = real.mount();
      const set: unknown[] = [];
      for (let times = pick([1, 2, 3]); times > 0; times -= 1) {
        const name = pick(ATTRIBUTES);
        const value = String(pick(LEAVES));
        set.push([name, value]);
        element.setAttribute(name, value);
      }
      for (let times = pick([0, 1, 2]); times > 0; times -= 1) {
        const name = pick(PROPERTIES);
        const value = anyValue(pick, NAMES);
        set.push([name, value]);
        try {
          Reflect.set(element, name, value);
        } catch (thrown) {
          // A setter may refuse what it cannot take, and says so.
          expect(thrown, JSON.stringify(set)).to.be.instanceOf(TypeError);
        }
      }
      element.show();
      element.querySelector('button')?.focus();
      let outcome: {readonly refused: unknown} | null = null;
      element.startChat().then(
        () => (outcome = {refused: null}),
        (refused: unknown) => (outcome = {refused}),
      );
      // Where something is asked of the visitor first, it goes on waiting.
      await waitUntil(() => outcome !== null, 'started', {interval: 10, timeout: 150}).catch(() => undefined);
      const {refused} = outcome ?? {refused: null};
      if (refused !== null) {
        expect(String(Reflect.get(refused, 'code')), JSON.stringify(set)).to.match(/^(?!internal)[a-z]+\/[a-z-]+$/);
      }
      real.isSound(set);
      await real.remove();
    }
  });
});
