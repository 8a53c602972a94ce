/** The WebSocket to a gateway (RFC 7118): how it comes back, and that nothing of it is left. */
import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {GatewaySocket} from '../../../src/sip/gateway-socket.js';

const URLS = ['wss://gw1.example:443/sip', 'wss://gw2.example/sip', 'wss://gw3.example/sip'] as const;

class FakeWebSocket {
  readonly url: string;
  readyState = 0;
  binaryType = 'blob';
  closes = 0;
  readonly sent: unknown[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: {data: unknown}) => void) | null = null;
  onclose: (() => void) | null = null;

  constructor(url: string) {
    this.url = url;
  }

  send(message: unknown): void {
    this.sent.push(message);
  }

  /** By the page. */
  close(): void {
    this.closes += 1;
    this.readyState = 2;
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  receive(data: unknown): void {
    this.onmessage?.({data});
  }

  /** By the network or the gateway. */
  die(): void {
    this.readyState = 3;
    this.onclose?.();
  }
}

const benched = (t: TestContext, urls: readonly [string, ...string[]] = URLS) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  // No quarter is taken off: waits are at their longest.
  t.mock.method(Math, 'random', () => 0);
  const network = new EventTarget();
  const listeners = new Set<unknown>();
  for (const [name, note] of [
    ['addEventListener', (listener: unknown) => listeners.add(listener)],
    ['removeEventListener', (listener: unknown) => listeners.delete(listener)],
  ] as const) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      value: (type: string, listener: EventListener) => {
        note(listener);
        network[name](type, listener);
      },
    });
    t.after(() => Reflect.deleteProperty(globalThis, name));
  }
  const sockets: FakeWebSocket[] = [];
  const told: string[] = [];
  const socket = new GatewaySocket(urls, (url) => {
    if (!URL.canParse(url)) throw new DOMException('bad', 'SyntaxError');
    const made = new FakeWebSocket(url);
    sockets.push(made);
    return made as unknown as WebSocket;
  });
  socket.onconnect = () => void told.push('connect');
  socket.ondisconnect = (error) => void told.push(error ? 'disconnect' : 'disconnect without error');
  socket.ondata = (data) => void told.push(`data ${String(data)}`);
  const newest = () => sockets.at(-1)!;
  /** Connects, as a gateway that says something. */
  const up = () => {
    socket.connect();
    newest().open();
    newest().receive('SIP/2.0 200 OK');
    told.length = 0;
  };
  /** The wait before the next attempt, ms: the one at which it is made. */
  const waitOf = () => {
    const before = sockets.length;
    for (let ms = 0; ms <= 10_000; ms += 1) {
      if (sockets.length > before) return ms;
      t.mock.timers.tick(1);
    }
    return Infinity;
  };
  const online = () => network.dispatchEvent(new Event('online'));
  return {socket, sockets, told, newest, up, waitOf, online, listeners};
};

test('it speaks sip to the first address, binary data as buffers', (t) => {
  const {socket, sockets, told, newest} = benched(t);
  assert.deepEqual(
    [socket.url, socket.via_transport, socket.sip_uri],
    [URLS[0], 'WSS', 'sip:gw1.example;transport=ws'],
  );
  assert.deepEqual([socket.isConnected(), socket.isConnecting(), socket.send('early')], [false, false, false]);
  socket.connect();
  socket.connect();
  assert.deepEqual([sockets.length, newest().url, newest().binaryType], [1, URLS[0], 'arraybuffer']);
  assert.deepEqual([socket.isConnected(), socket.isConnecting()], [false, true]);
  newest().open();
  assert.deepEqual([socket.isConnected(), socket.isConnecting(), told], [true, false, ['connect']]);
  assert.equal(socket.send('REGISTER'), true);
  newest().receive('pong');
  assert.deepEqual([newest().sent, told], [['REGISTER'], ['connect', 'data pong']]);
});

test('what is no WebSocket address is refused at once', () => {
  for (const url of ['', 'gw.example', 'https://gw.example', 'wss://gw 1'])
    assert.throws(() => new GatewaySocket([url]), url);
  assert.equal(new GatewaySocket(['ws://127.0.0.1:5066']).via_transport, 'WS');
  assert.equal(new GatewaySocket(['ws://127.0.0.1:5066']).sip_uri, 'sip:127.0.0.1:5066;transport=ws');
});

test('a first connection that fails is told once, and nothing is tried again', (t) => {
  const {socket, sockets, told, newest, online} = benched(t);
  socket.connect();
  newest().die();
  t.mock.timers.tick(100_000);
  online();
  assert.deepEqual([sockets.length, told], [1, ['disconnect']]);
});

test('a first connection that comes to nothing in five seconds is given up', (t) => {
  const {socket, sockets, told, newest} = benched(t);
  socket.connect();
  t.mock.timers.tick(4_999);
  assert.deepEqual([told, newest().closes], [[], 0]);
  t.mock.timers.tick(1);
  assert.deepEqual([told, newest().closes], [['disconnect'], 1]);
  newest().open();
  newest().die();
  t.mock.timers.tick(100_000);
  assert.deepEqual([sockets.length, told], [1, ['disconnect']]);
});

test('an open connection has no deadline', (t) => {
  const {sockets, told, newest, up} = benched(t);
  up();
  t.mock.timers.tick(100_000);
  assert.deepEqual([sockets.length, newest().closes, told], [1, 0, []]);
});

test('once it has been open, it comes back at once at the next address, and round again', (t) => {
  const {socket, sockets, told, newest, up} = benched(t);
  up();
  for (const index of [1, 2, 0, 1]) {
    newest().die();
    t.mock.timers.tick(0);
    assert.deepEqual([newest().url, socket.url, socket.index], [URLS[index], URLS[index], index]);
    newest().open();
    newest().receive('SIP/2.0 200 OK');
  }
  assert.equal(sockets.length, 5);
  assert.deepEqual(
    told.filter((each) => !each.startsWith('data')),
    Array.from({length: 4}, () => ['disconnect', 'connect']).flat(),
  );
});

test('while none answers, it waits longer and longer, up to eight seconds, and tells one outage', (t) => {
  const {sockets, told, newest, up, waitOf} = benched(t);
  up();
  const waits: number[] = [];
  for (let attempt = 0; attempt < 9; attempt += 1) {
    newest().die();
    waits.push(waitOf());
  }
  // The first is made at once: a mocked timer of 0 ms fires with the first tick.
  assert.deepEqual(waits, [1, 250, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
  assert.deepEqual(told, ['disconnect']);
  newest().open();
  assert.deepEqual(told, ['disconnect', 'connect']);
  assert.equal(sockets.length, 10);
});

test('a random quarter at most is taken off each wait', (t) => {
  const {newest, up, waitOf} = benched(t);
  up();
  newest().die();
  waitOf();
  t.mock.method(Math, 'random', () => 0.999_999);
  newest().die();
  const wait = waitOf();
  assert.ok(wait >= 187 && wait <= 189, `${wait} ms`);
});

test('after a recovery it comes back at once again', (t) => {
  const {newest, up, waitOf} = benched(t);
  up();
  for (let attempt = 0; attempt < 4; attempt += 1) {
    newest().die();
    waitOf();
  }
  newest().open();
  newest().receive('SIP/2.0 200 OK');
  newest().die();
  assert.equal(waitOf(), 1);
});

test('a gateway that lets in and closes at once is not hammered', (t) => {
  const {newest, up, waitOf} = benched(t);
  up();
  const waits: number[] = [];
  for (let attempt = 0; attempt < 4; attempt += 1) {
    newest().die();
    waits.push(waitOf());
    newest().open();
  }
  assert.deepEqual(waits, [1, 250, 500, 1_000]);
});

test('an attempt at coming back that hangs is given up after five seconds', (t) => {
  const {sockets, told, newest, up, waitOf} = benched(t);
  up();
  newest().die();
  t.mock.timers.tick(0);
  const hanging = newest();
  t.mock.timers.tick(5_000);
  assert.equal(hanging.closes, 1);
  assert.equal(waitOf(), 250);
  hanging.open();
  assert.deepEqual([sockets.length, told], [3, ['disconnect']]);
});

test('later addresses that are none are passed over', (t) => {
  const {told, newest, up, waitOf} = benched(t, ['wss://gw1.example', 'wss://gw 2', 'wss://gw3.example']);
  up();
  newest().die();
  assert.equal(waitOf(), 251);
  assert.equal(newest().url, 'wss://gw3.example');
  newest().open();
  assert.deepEqual(told, ['disconnect', 'connect']);
});

test('where all later addresses are none, the first is tried again and again, with waits', (t) => {
  const {sockets, told, newest, up} = benched(t, ['wss://gw1.example', 'wss://gw 2']);
  up();
  newest().die();
  t.mock.timers.tick(0);
  t.mock.timers.tick(250);
  assert.deepEqual([sockets.length, newest().url, told], [2, 'wss://gw1.example', ['disconnect']]);
});

test('the network is back: the wait is over', (t) => {
  const {sockets, newest, up, waitOf, online} = benched(t);
  up();
  for (let attempt = 0; attempt < 6; attempt += 1) {
    newest().die();
    waitOf();
  }
  newest().die();
  const before = sockets.length;
  online();
  assert.equal(sockets.length, before + 1);
  // Neither while it tries, nor while it is open, nor for the wait that was cut short.
  online();
  newest().open();
  online();
  t.mock.timers.tick(100_000);
  assert.equal(sockets.length, before + 1);
});

test('a connection over which nothing comes back is given up for another', (t) => {
  const {socket, sockets, told, newest, up} = benched(t);
  up();
  const halfOpen = newest();
  socket.renew();
  assert.deepEqual([halfOpen.closes, told, socket.isConnected()], [1, ['disconnect'], false]);
  halfOpen.receive('too late');
  halfOpen.die();
  t.mock.timers.tick(0);
  assert.deepEqual([sockets.length, newest().url], [2, URLS[1]]);
  // What is being renewed already is left in peace.
  socket.renew();
  newest().open();
  assert.deepEqual(told, ['disconnect', 'connect']);
});

test('renewing what has never been open does nothing', (t) => {
  const {socket, sockets, told, newest} = benched(t);
  socket.renew();
  socket.connect();
  socket.renew();
  assert.deepEqual([sockets.length, newest().closes, told], [1, 0, []]);
});

for (const [when, arrange] of [
  ['before it is open', () => {}],
  ['while it is open', ({newest}) => newest().open()],
  [
    'while it waits',
    ({newest}) => {
      newest().open();
      newest().die();
    },
  ],
] as [string, (bench: ReturnType<typeof benched>) => void][]) {
  test(`disconnecting ${when} leaves nothing behind`, (t) => {
    const bench = benched(t);
    const {socket, sockets, told, newest, online, listeners} = bench;
    socket.connect();
    arrange(bench);
    const before = told.length;
    socket.disconnect();
    socket.disconnect();
    newest().open();
    newest().receive('too late');
    newest().die();
    online();
    socket.renew();
    t.mock.timers.tick(100_000);
    assert.deepEqual([sockets.length, told.length, listeners.size], [1, before, 0]);
    assert.ok(newest().closes === 1 || when === 'while it waits');
  });
}

test('whoever is told of the outage may end it all', (t) => {
  const {socket, sockets, newest, up} = benched(t);
  up();
  socket.ondisconnect = () => socket.disconnect();
  newest().die();
  t.mock.timers.tick(100_000);
  assert.equal(sockets.length, 1);
});
