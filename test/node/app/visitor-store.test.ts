/** What the browser's own tests of this store leave out: what else is kept, and what goes with it. */
import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {VisitorStore} from '../../../src/storage/visitor-store.js';

const KEY = 'cc-click-to-call:2021';

const withStorage = (t: TestContext) => {
  const entries = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
  Object.defineProperty(globalThis, 'localStorage', {value: localStorage, configurable: true});
  t.after(() => Reflect.deleteProperty(globalThis, 'localStorage'));
  return {entries, localStorage};
};

test('forgetting takes the opening rules along, and leaves other entries', (t) => {
  const {entries} = withStorage(t);
  const others = ['cc-click-to-call:2022', 'cc-click-to-call:2022:rules', 'cc-click-to-call:20210', 'rules'];
  for (const key of [KEY, `${KEY}:rules`, ...others]) entries.set(key, '{}');
  new VisitorStore('2021', true).forget();
  assert.deepEqual([...entries.keys()], others);
});

test('session, draft and switches are kept beside the id, each for itself', (t) => {
  const {entries} = withStorage(t);
  const store = new VisitorStore('2021', true);
  store.keep({live: true});
  store.keep({draft: 'dear'});
  store.keep({sound: true, notifications: false});
  const userId = store.userId();
  const kept = {version: 1, userId, consented: false, live: true, draft: 'dear', sound: true, notifications: false};
  assert.deepEqual(JSON.parse(entries.get(KEY) ?? ''), kept);
  assert.deepEqual(new VisitorStore('2021', true).kept, kept);
  store.keep({live: false});
  assert.equal(new VisitorStore('2021', true).kept?.live, false);
});

test('where it becomes full, what was written before stays, and the page knows better', (t) => {
  const {entries, localStorage} = withStorage(t);
  const store = new VisitorStore('2021', true);
  const userId = store.userId();
  localStorage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  store.keep({draft: 'x'.repeat(9)});
  assert.equal(store.kept?.draft, 'x'.repeat(9));
  assert.deepEqual(JSON.parse(entries.get(KEY) ?? ''), {version: 1, userId, consented: false});
});

test('what is no visitor of ours is not kept in part', (t) => {
  const {entries} = withStorage(t);
  entries.set(KEY, '{"version":2,"userId":"abc","draft":"secret","live":true}');
  const store = new VisitorStore('2021', true);
  assert.equal(store.kept, null);
  store.keep({sound: true});
  assert.deepEqual(Object.keys(store.kept ?? {}).sort(), ['consented', 'sound', 'userId', 'version']);
});

test('a visitor whom the site names shares nothing with another, named or not', (t) => {
  withStorage(t);
  const named = new VisitorStore('2021', true, 'ada');
  named.keep({live: true, draft: 'mine'});
  assert.equal(named.userId(), 'ada');
  assert.equal(new VisitorStore('2021', true, 'ada').kept?.draft, 'mine');
  assert.equal(new VisitorStore('2021', true, 'bert').kept, null);
  const unnamed = new VisitorStore('2021', true);
  assert.equal(unnamed.kept, null);
  assert.notEqual(unnamed.userId(), 'ada');
  assert.equal(new VisitorStore('2021', true, 'ada').kept, null);
});
