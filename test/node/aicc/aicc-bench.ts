import assert from 'node:assert/strict';
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
