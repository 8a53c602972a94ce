import {Redis} from 'ioredis';

const CONNECT_MS = 1_000;
const COMMAND_MS = 500;

/** What a broker wants to know of its Redis. */
export interface RedisNews {
  lost(error: unknown): void;
  found(): void;
}

/**
 * Opens the store in which several brokers count together. Without it requests are let through uncounted, at once: a
 * limit is not worth an outage.
 */
export const openRedis = (url: string, news: RedisNews): Redis => {
  const redis = new Redis(url, {
    connectTimeout: CONNECT_MS,
    commandTimeout: COMMAND_MS,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: (times) => Math.min(5_000, 100 * 2 ** Math.min(times, 6)),
  });
  let isLost = false;
  redis.on('error', (error: unknown) => {
    if (!isLost) news.lost(error);
    isLost = true;
  });
  redis.on('ready', () => {
    isLost = false;
    news.found();
  });
  return redis;
};
