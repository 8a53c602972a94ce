import {createHash} from 'node:crypto';
import rateLimit, {normalizeIP} from '@fastify/rate-limit';
import type {FastifyInstance, FastifyRequest} from 'fastify';
import type {Redis} from 'ioredis';
import type {Call} from '../calls.js';
import {Refusal} from '../refusal.js';
import type {LimitSettings} from '../settings/settings.js';
import {MESSAGE_TOKEN} from '../upstream/headers.js';

const MINUTE_MS = 60_000;
/** Visitors and addresses that are remembered without Redis. */
const REMEMBERED = 50_000;

/** Throws where a request is one too many. @throws {Refusal} 429 */
export type Limit = (request: FastifyRequest) => Promise<void>;

export interface Limits {
  /** By the address that a request comes from. */
  readonly ofAddress: Limit;
  /** By the visitor. */
  readonly ofVisitor: Limit;
}

/**
 * Who asks, as far as that can be told: by the site's word, else by the session's token, else by address. AICC alone
 * knows whether a token is one; who makes tokens up is met by the limit of the address.
 */
export const visitorOf = ({user, headers, ip}: FastifyRequest): string => {
  if (user !== null) return `user:${user}`;
  const token = headers[MESSAGE_TOKEN];
  if (typeof token !== 'string') return `address:${normalizeIP(ip)}`;
  return `token:${createHash('sha256').update(token).digest('base64url')}`;
};

/** Counts requests by minute. Long polls are counted apart: they follow each other by nature. */
export const addLimits = async (
  app: FastifyInstance,
  settings: LimitSettings,
  redis: Redis | null,
): Promise<(kind: Call['kind']) => Limits> => {
  await app.register(rateLimit, {
    global: false,
    skipOnError: true,
    nameSpace: 'cc-broker:',
    ...(redis && {redis}),
  });
  const limit = (name: string, max: number, keyOf: (request: FastifyRequest) => string): Limit => {
    if (max === 0) return () => Promise.resolve();
    // `cache` counts here, though its type does not say so; else only 5,000 would be remembered.
    const options = {
      max,
      timeWindow: MINUTE_MS,
      cache: REMEMBERED,
      keyGenerator: (request: FastifyRequest) => `${name}:${keyOf(request)}`,
    };
    const count = app.createRateLimit(options);
    return async (request) => {
      const state = await count(request);
      if (!state.isAllowed && state.isExceeded) {
        throw new Refusal(429, 'limit', 'Flow control: too many requests', state.ttlInSeconds);
      }
    };
  };
  const addressOf = ({ip}: FastifyRequest) => normalizeIP(ip);
  const calls = {
    ofAddress: limit('calls-of-address', settings.callsPerAddress, addressOf),
    ofVisitor: limit('calls', settings.calls, visitorOf),
  };
  const polls = {
    ofAddress: limit('polls-of-address', settings.pollsPerAddress, addressOf),
    ofVisitor: limit('polls', settings.polls, visitorOf),
  };
  return (kind) => (kind === 'poll' ? polls : calls);
};
