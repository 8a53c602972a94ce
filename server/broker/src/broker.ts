import {setMaxListeners} from 'node:events';
import type {AddressInfo} from 'node:net';
import type {FastifyInstance} from 'fastify';
import {Agent} from 'undici';
import {PREFIX} from './calls.js';
import {HeldPolls} from './limits/held-polls.js';
import {openRedis} from './limits/redis.js';
import type {Settings} from './settings/settings.js';
import {tokenByAkSk} from './tokens/token-by-ak-sk.js';
import {TokenKeeper} from './tokens/token-keeper.js';
import {Upstream} from './upstream/upstream.js';
import {makeVisitorApp} from './visitor-app.js';
import {makeAdminApp} from './watch/admin-app.js';
import {makeMetrics} from './watch/metrics.js';

/** After the last request had to be given up: what a socket gets to take the answer, ms. */
const LAST_WORDS_MS = 1_000;

export interface Broker {
  /** Where visitors' browsers ask. */
  readonly url: string;
  /** Where the operator asks for health, readiness and metrics. */
  readonly adminUrl: string;
  /** Takes no more, lets what is under way finish as long as the settings allow, and ends. */
  close(): Promise<void>;
}

export interface BrokerOptions {
  /** Takes the log's lines; standard output where there is none. */
  readonly logTo?: {write(line: string): void};
}

const listen = async (app: FastifyInstance, host: string, port: number): Promise<string> => {
  await app.listen({host, port});
  const {address, port: bound, family} = app.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`;
};

const passed = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    if (ms === 0) resolve();
    else setTimeout(resolve, ms);
  });

/** Starts a broker. It listens at once and is ready as soon as AICC has issued a token. */
export const createBroker = async (settings: Settings, options: BrokerOptions = {}): Promise<Broker> => {
  // One socket for each held poll: a limit here would let visitors wait for each other.
  const dispatcher = new Agent({connections: null, pipelining: 1});
  const life = new AbortController();
  // Every request under way listens.
  setMaxListeners(0, life.signal);
  const polls = new HeldPolls({perVisitor: settings.pollsPerVisitor, inAll: settings.maxPolls});
  let isDraining = false;
  const metrics = makeMetrics(
    () => polls.count,
    () => tokens.lapsesAt,
  );
  const tokens: TokenKeeper = new TokenKeeper(tokenByAkSk(settings.aicc, dispatcher), {
    renewed: (lifetimeMs) => {
      metrics.renewed('renewed');
      app.log.info({lifetimeMs}, 'Bearer token renewed');
    },
    failed: (err, failures) => {
      metrics.renewed('failed');
      app.log.error({err, failures}, 'no Bearer token');
    },
  });
  const redis =
    settings.limits.redisUrl === null
      ? null
      : openRedis(settings.limits.redisUrl, {
          lost: (err) => app.log.error({err}, 'Redis lost: requests are not counted'),
          found: () => app.log.info('Redis found'),
        });
  const app = await makeVisitorApp({
    settings,
    upstream: new Upstream(dispatcher, tokens, settings.aicc, PREFIX),
    redis,
    polls,
    metrics,
    life: life.signal,
    isDraining: () => isDraining,
    ...options,
  });
  const admin = makeAdminApp(metrics.registry, () => !isDraining && tokens.isReady);

  const end = async (): Promise<void> => {
    tokens.stop();
    redis?.disconnect();
    await Promise.all([app.close(), admin.close(), dispatcher.destroy()]);
  };
  const close = async (): Promise<void> => {
    isDraining = true;
    app.log.info({heldPolls: polls.count}, 'draining');
    await passed(settings.drainMs);
    const closed = app.close();
    const giveUp = setTimeout(() => {
      app.log.warn({heldPolls: polls.count}, 'giving up what is under way');
      life.abort();
      setTimeout(() => app.server.closeAllConnections(), LAST_WORDS_MS).unref();
    }, settings.shutdownMs);
    await closed;
    clearTimeout(giveUp);
    await end();
  };

  try {
    const adminUrl = await listen(admin, settings.adminHost, settings.adminPort);
    const url = await listen(app, settings.host, settings.port);
    app.log.info({url, adminUrl}, 'listening');
    void tokens.start();
    let closing: Promise<void> | null = null;
    return {url, adminUrl, close: () => (closing ??= close())};
  } catch (error) {
    await end();
    throw error;
  }
};
