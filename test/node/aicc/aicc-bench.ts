import assert from 'node:assert/strict';
import {createServer, type AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';
import {AiccClient, type AiccOptions} from '../../../src/aicc/client.js';
import {Fault, type FaultCode} from '../../../src/domain/faults.js';
import type {Log} from '../../../src/domain/log.js';

export const CHANNEL = '202105284494222653';

export const noLog: Log = {debug: () => {}, info: () => {}, warn: () => {}};

/** A client as the widget makes it for one visitor. */
export const clientOf = (baseUrl: string, options: Partial<AiccOptions> = {}): AiccClient =>
  new AiccClient({
    baseUrl,
    channelId: CHANNEL,
    userId: 'u-1001',
    userName: 'Vera',
    locale: 'en',
    getCredentials: null,
    log: noLog,
    ...options,
  });

/** Whether something fails with a fault of this code. */
export const rejectsWith = (promise: Promise<unknown>, code: FaultCode): Promise<void> =>
  assert.rejects(promise, (thrown) => {
    assert.ok(thrown instanceof Fault, `no fault: ${String(thrown)}`);
    assert.equal(thrown.code, code);
    return true;
  });

/** A signal that nobody aborts. */
export const noSignal = new AbortController().signal;

/** An address at which nothing listens any more. */
export const closedUrl = async (): Promise<string> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
};

/** Requests' time-outs, which come when the test says so. */
export const heldTimeouts = (t: TestContext) => {
  const open: {readonly ms: number; readonly pass: () => void}[] = [];
  t.mock.method(AbortSignal, 'timeout', (ms: number) => {
    const controller = new AbortController();
    open.push({ms, pass: () => controller.abort(new DOMException('timed out', 'TimeoutError'))});
    return controller.signal;
  });
  return open;
};

/** What the browser says about its network; Node 20 says nothing. */
export const beOffline = (t: TestContext): {readonly end: () => void} => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  const end = () => {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
  };
  Object.defineProperty(globalThis, 'navigator', {value: {onLine: false}, configurable: true});
  t.after(end);
  return {end};
};
