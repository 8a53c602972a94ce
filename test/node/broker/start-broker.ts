import type {TestContext} from 'node:test';
import {createBroker, type Broker} from '../../../server/broker/src/broker.js';
import {readSettings} from '../../../server/broker/src/settings/read-settings.js';
import {Chronicle} from '../aicc/chronicle.js';

export const ORIGIN = 'https://www.example.com';

/** What must appear nowhere but at AICC. */
export const APP_SECRET = 'demo-secret';

export interface LogLine {
  readonly msg: string;
  readonly call?: string;
  readonly status?: number;
  readonly reason?: string;
  readonly [field: string]: unknown;
}

export interface StartedBroker extends Broker {
  readonly log: Chronicle<LogLine>;
  /** Resolves when a request of this call is over, the n-th of those that ended so. */
  ended(call: string, status: number, n?: number): Promise<void>;
}

/** The environment of a broker in front of an AICC on this machine, with any free ports. */
export const environmentFor = (aiccUrl: string, more: Readonly<Record<string, string>> = {}) => ({
  AICC_URL: aiccUrl,
  AICC_APP_KEY: 'demo-key',
  AICC_APP_SECRET: APP_SECRET,
  ALLOWED_ORIGINS: ORIGIN,
  PORT: '0',
  ADMIN_PORT: '0',
  LOG_LEVEL: 'debug',
  // A busy machine is no reason to refuse a test's requests.
  MAX_LOOP_DELAY_MS: '0',
  ...more,
});

/** A broker in this process; it is closed when the test ends. */
export const startBroker = async (
  t: TestContext,
  aiccUrl: string,
  more: Readonly<Record<string, string>> = {},
): Promise<StartedBroker> => {
  const log = new Chronicle<LogLine>();
  const settings = readSettings(environmentFor(aiccUrl, {SHUTDOWN_MS: '0', ...more}));
  const broker = await createBroker(settings, {logTo: {write: (line) => log.add(JSON.parse(line) as LogLine)}});
  t.after(() => broker.close());
  const ended = (call: string, status: number, n = 1) =>
    log.until(
      (lines) => lines.filter((line) => line.call === call && line.status === status).length >= n,
      `${call} with ${status}, number ${n}`,
    );
  return {...broker, log, ended};
};

/** Resolves when the broker has its first token. */
export const ready = ({log}: StartedBroker): Promise<void> =>
  log.until((lines) => lines.some(({msg}) => msg === 'Bearer token renewed'), 'the first token');
