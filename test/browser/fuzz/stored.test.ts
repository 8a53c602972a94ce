/** Whatever storage holds, by another version, another script or a disk that fails: the widget works, and runs none of it. */
import {CHANNEL, RealElement, seededRounds} from '../../support/real-element.js';
import {anyValue, changedValue, LEAVES, LIVE_MARKUP} from '../../support/random-values.js';

const KEY = `cc-click-to-call:${CHANNEL}`;
const NAMES = [
  ...['version', 'userId', 'named', 'consented', 'live', 'draft', 'devices', 'skipCheck', 'sound', 'notifications'],
  ...['microphone', 'camera', 'speaker', 'processing', 'holder', 'until', '__proto__', 'constructor', 'toString'],
];
const KEPT = {
  version: 1,
  userId: 'abcdefghijklmnopqrst',
  consented: true,
  live: true,
  draft: LIVE_MARKUP,
  devices: {microphone: 'x', camera: 'y', speaker: 'z', processing: {echoCancellation: true}},
  skipCheck: true,
  sound: true,
  notifications: true,
};

describe('stored data', () => {
  let real: RealElement;
  beforeEach(() => (real = new RealElement()));
  afterEach(() => {
    real.restore();
    localStorage.clear();
  });

  it('of any kind leaves a widget that works', async function () {
    const {pick, rounds} = seededRounds(25);
    this.timeout(5_000 + rounds * 2_000);
    for (let round = 0; round < rounds; round += 1) {
      const text = pick<() => string>([
        () => JSON.stringify(changedValue(pick, KEPT, NAMES)) ?? '',
        () => JSON.stringify(changedValue(pick, KEPT, NAMES)) ?? '',
        () => JSON.stringify(anyValue(pick, NAMES)) ?? '',
        () => JSON.stringify(KEPT).slice(0, pick([1, 9, 40, 90])),
        () => String(pick(LEAVES)),
        () => JSON.stringify({...KEPT, version: pick([0, 2, '1', null])}),
        () => JSON.stringify({...KEPT, draft: 'x'.repeat(20_000)}),
      ])();
      localStorage.setItem(KEY, text);
      localStorage.setItem(`${KEY}:rules`, pick([text, JSON.stringify(anyValue(pick, NAMES)) ?? '', '["a"]']));
      const element = real.mount();
      element.openRules = [{name: 'a', show: 'greet'}];
      element.show();
      await real.works(`round ${round}`).catch((error: Error) => {
        throw new Error(`${error.message}: ${text.slice(0, 2_000)}`);
      });
      real.isSound(text);
      await real.remove();
      localStorage.clear();
    }
  });

  it('that cannot be written any more leaves a widget that works, and that keeps what it knew', async () => {
    const whole = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      real.mount().show();
      await real.works('one');
      await real.works('two');
      real.isSound('full');
      await real.element.forget();
      await real.remove();
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', whole);
    }
  });
});
