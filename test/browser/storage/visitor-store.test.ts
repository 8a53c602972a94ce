import {expect} from '@open-wc/testing';
import {VisitorStore} from '../../../src/storage/visitor-store.js';

const KEY = 'cc-click-to-call:2021';
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? 'null') as unknown;

/** Puts another storage, or a getter that throws, in place of the browser's. */
const replaceStorage = (get: () => Storage) => Object.defineProperty(window, 'localStorage', {get, configurable: true});

const failing = (failures: Partial<Record<'getItem' | 'setItem' | 'removeItem', string>>): Storage => {
  const fail = (name: string | undefined) => () => {
    if (name) throw new DOMException('no', name);
    return null;
  };
  return {
    getItem: fail(failures.getItem),
    setItem: fail(failures.setItem),
    removeItem: fail(failures.removeItem),
  } as unknown as Storage;
};

describe('VisitorStore', () => {
  const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;

  beforeEach(() => localStorage.clear());
  afterEach(() => {
    Object.defineProperty(window, 'localStorage', own);
    localStorage.clear();
  });

  it('writes nothing until an id is asked for', () => {
    const store = new VisitorStore('2021', true);
    expect(store.consented).to.equal(false);
    expect(localStorage.length).to.equal(0);
  });

  it('makes an id that AICC takes, and keeps it', () => {
    const store = new VisitorStore('2021', true);
    const id = store.userId();
    expect(id).to.match(/^[0-9a-z]{20}$/);
    expect(store.userId()).to.equal(id);
    expect(kept()).to.deep.equal({version: 1, userId: id, consented: false});
    expect(new VisitorStore('2021', true).userId()).to.equal(id);
  });

  it('makes different ids', () => {
    const ids = Array.from({length: 50}, () => new VisitorStore('2021', false).userId());
    expect(new Set(ids).size).to.equal(50);
  });

  it('keeps visitors of different channels apart', () => {
    expect(new VisitorStore('2021', true).userId()).not.to.equal(new VisitorStore('2022', true).userId());
    expect(localStorage.length).to.equal(2);
  });

  it('remembers that the visitor agreed, under the same id', () => {
    const store = new VisitorStore('2021', true);
    const id = store.userId();
    store.keep({consented: true});
    expect(store.consented).to.equal(true);
    const later = new VisitorStore('2021', true);
    expect([later.consented, later.userId()]).to.deep.equal([true, id]);
  });

  it('agrees without an id having been asked for', () => {
    const store = new VisitorStore('2021', true);
    store.keep({consented: true});
    expect(kept()).to.deep.equal({version: 1, userId: store.userId(), consented: true});
  });

  it('forgets everything of its channel, and makes a new visitor', () => {
    localStorage.setItem('cart', '5 items');
    new VisitorStore('2022', true).userId();
    const store = new VisitorStore('2021', true);
    const id = store.userId();
    store.keep({consented: true});
    store.forget();
    expect(kept()).to.equal(null);
    expect(store.consented).to.equal(false);
    expect(store.userId()).not.to.equal(id);
    expect(localStorage.getItem('cart')).to.equal('5 items');
    expect(localStorage.getItem('cc-click-to-call:2022')).not.to.equal(null);
  });

  it('keeps nothing where that is not wanted, and reads nothing', () => {
    const former = new VisitorStore('2021', true).userId();
    const before = localStorage.getItem(KEY);
    const store = new VisitorStore('2021', false);
    const id = store.userId();
    store.keep({consented: true});
    expect(id).not.to.equal(former);
    expect([store.userId(), store.consented]).to.deep.equal([id, true]);
    expect(localStorage.getItem(KEY)).to.equal(before);
    store.forget();
    expect([localStorage.length, store.consented]).to.deep.equal([0, false]);
  });

  for (const corrupt of [
    '',
    'null',
    '5',
    '"text"',
    '[]',
    '{',
    '{}',
    '{"version":1}',
    '{"version":2,"userId":"abc","consented":true}',
    '{"version":1,"userId":5,"consented":true}',
    '{"version":1,"userId":"","consented":true}',
    '{"version":1,"userId":"a b","consented":true}',
    '{"version":1,"userId":"a,b","consented":true}',
    `{"version":1,"userId":"${'x'.repeat(25)}","consented":true}`,
  ]) {
    it(`takes ${corrupt || 'an empty entry'} for nothing, and writes over it`, () => {
      localStorage.setItem(KEY, corrupt);
      const store = new VisitorStore('2021', true);
      expect(store.consented).to.equal(false);
      const id = store.userId();
      expect(id).to.match(/^[0-9a-z]{20}$/);
      expect(kept()).to.deep.equal({version: 1, userId: id, consented: false});
    });
  }

  for (const consented of ['"no"', '1', 'null', '{}']) {
    it(`takes consented ${consented} for no agreement`, () => {
      localStorage.setItem(KEY, `{"version":1,"userId":"abc","consented":${consented}}`);
      const store = new VisitorStore('2021', true);
      expect([store.consented, store.userId()]).to.deep.equal([false, 'abc']);
    });
  }

  for (const [name, get] of [
    [
      'blocked altogether',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    [
      'blocked call by call',
      () => failing({getItem: 'SecurityError', setItem: 'SecurityError', removeItem: 'SecurityError'}),
    ],
    ['full', () => failing({setItem: 'QuotaExceededError'})],
    ['not there', () => undefined as unknown as Storage],
  ] as const) {
    it(`remembers for as long as the page lives where storage is ${name}`, () => {
      replaceStorage(get);
      const store = new VisitorStore('2021', true);
      expect(store.consented).to.equal(false);
      const id = store.userId();
      store.keep({consented: true});
      expect([store.userId(), store.consented]).to.deep.equal([id, true]);
      store.forget();
      expect(store.consented).to.equal(false);
      expect(store.userId()).not.to.equal(id);
    });
  }
});
