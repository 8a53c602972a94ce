import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Fault} from '../../../src/domain/faults.js';
import {LogBook} from '../../../src/log/log.js';

const linesOf = async (book: LogBook) =>
  (await book.export().text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('lines are exported as JSON, oldest first, with their source', async () => {
  const book = new LogBook();
  book.source('aicc').info('token renewed');
  book.source('call').warn('gateway refused', {index: 0, status: null});
  book.source('aicc').debug('odd', {text: 'a\nb', flag: true});
  const lines = await linesOf(book);
  assert.deepEqual(
    lines.map(({level, source, message, data}) => [level, source, message, data]),
    [
      ['info', 'aicc', 'token renewed', {}],
      ['warn', 'call', 'gateway refused', {index: 0, status: null}],
      ['debug', 'aicc', 'odd', {text: 'a\nb', flag: true}],
    ],
  );
  for (const {ms} of lines) assert.ok(Number.isInteger(ms));
  assert.equal(book.export().type, 'application/x-ndjson');
});

test('an empty book exports nothing', async () => {
  assert.deepEqual(await linesOf(new LogBook()), []);
});

test('only the last 500 lines are kept', async () => {
  const book = new LogBook();
  const log = book.source('aicc');
  for (let index = 0; index < 503; index += 1) log.info(`line ${index}`);
  const lines = await linesOf(book);
  assert.deepEqual([lines.length, lines[0]?.['message'], lines.at(-1)?.['message']], [500, 'line 3', 'line 502']);
});

test('the developer is told each fault once, with its cause', (t) => {
  const {mock} = t.mock.method(console, 'error', () => {});
  const book = new LogBook();
  book.tellDeveloper('config/bad-attribute', new TypeError('calls: takes "audio"'));
  book.tellDeveloper('config/bad-attribute', new TypeError('user-id: too long'));
  book.tellDeveloper('internal/bug', 'a text');
  book.tellDeveloper('network/unreachable', undefined);
  assert.deepEqual(
    mock.calls.map(({arguments: said}) => said),
    [
      ['<cc-click-to-call> config/bad-attribute:', 'calls: takes "audio"'],
      ['<cc-click-to-call> internal/bug:', 'a text'],
      ['<cc-click-to-call> network/unreachable:', 'no further cause'],
    ],
  );
  new LogBook().tellDeveloper('internal/bug', null);
  assert.equal(mock.callCount(), 4);
});

test('lines themselves go to no console', (t) => {
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    t.mock.method(console, name, () => {}),
  );
  const log = new LogBook().source('aicc');
  log.debug('a');
  log.info('b');
  log.warn('c');
  assert.deepEqual(
    spies.map(({mock}) => mock.callCount()),
    [0, 0, 0, 0, 0],
  );
});

test('a fault is its code, and nothing of its cause', async () => {
  const book = new LogBook();
  const fault = new Fault('auth/credentials-failed', {cause: new Error('token t0psecret')});
  book.source('session').warn('fault', {fault});
  book.source('session').info('call-end', {end: {outcome: 'failed', fault}});
  assert.deepEqual(
    (await linesOf(book)).map(({data}) => data),
    [{fault: 'auth/credentials-failed'}, {end: {outcome: 'failed', fault: 'auth/credentials-failed'}}],
  );
});

test('what is worth as much as was asked for goes to the console, too', (t) => {
  const said: string[] = [];
  for (const level of ['debug', 'info', 'warn'] as const) {
    t.mock.method(console, level, (begin: string, message: string) => said.push(`${level} ${begin} ${message}`));
  }
  let least: string | null = null;
  const log = new LogBook(() => least).source('aicc');
  const heard: string[][] = [];
  for (least of [null, 'debug', 'info', 'warn']) {
    log.debug('a');
    log.info('b');
    log.warn('c');
    heard.push(said.splice(0));
  }
  const [a, b, c] = ['debug cc aicc: a', 'info cc aicc: b', 'warn cc aicc: c'] as const;
  assert.deepEqual(heard, [[], [a, b, c], [b, c], [c]]);
});
