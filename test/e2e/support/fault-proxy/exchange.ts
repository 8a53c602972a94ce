import {request as httpRequest, type IncomingMessage, type ServerResponse} from 'node:http';
import {buffer} from 'node:stream/consumers';
import {setTimeout as passed} from 'node:timers/promises';
import type {Strike} from '../../../node/conversations/weather.js';

/** The weather's slowness is that of simulated time: a real visit has no 40 s for one request. */
const HURRY = 20;
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding']);
/** How many pieces a slow body comes in. */
const PIECES = 8;

export interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
  readonly upstream: URL;
}

/** One request on its way, over a connection upstream of its own, so that it fails alone. */
export interface Exchange {
  readonly response: ServerResponse;
  /** Has the contact centre carry it out. `null` where it, or the visitor, went away. */
  forward(): Promise<Reply | null>;
  /** Ends the visitor's connection with RST. */
  reset(): void;
  /** The same of one that hangs, so that the visitor hears of it. */
  giveUp(): void;
}

export const ask = ({request, response, body, upstream}: Asked): Exchange => ({
  response,
  forward: () =>
    new Promise((resolve) => {
      const onward = httpRequest(
        {
          host: upstream.hostname,
          port: upstream.port,
          method: request.method,
          path: request.url,
          headers: {...request.headers, connection: 'close'},
          agent: false,
        },
        (reply) => {
          buffer(reply).then(
            (whole) => resolve({status: reply.statusCode ?? 502, headers: reply.headers, body: whole}),
            () => resolve(null),
          );
        },
      );
      onward.once('error', () => resolve(null));
      // A poll whose visitor has gone away is no longer held.
      response.once('close', () => onward.destroy());
      onward.end(body);
    }),
  reset: () => void request.socket.resetAndDestroy(),
  giveUp: () => {
    // Browsers send a request again by themselves where a kept connection ends without the first byte of an answer.
    if (!response.headersSent) response.writeHead(200, {'content-type': 'application/json'});
    response.write('{', () => request.socket.resetAndDestroy());
  },
});

const headersOf = ({headers, body}: Reply) => {
  const own = Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name));
  return {...Object.fromEntries(own), 'content-length': String(body.length)};
};

/** What was given up while the contact centre was asked has its end already. */
const isOver = ({response}: Exchange): boolean => response.destroyed || response.headersSent;

const give = (exchange: Exchange, reply: Reply): void => {
  if (isOver(exchange)) return;
  const {response} = exchange;
  response.writeHead(reply.status, headersOf(reply));
  response.end(reply.body);
};

const make = (exchange: Exchange, status: number, text: string): void =>
  give(exchange, {status, headers: {'content-type': 'application/json'}, body: Buffer.from(text)});

/** Headers and half of the body. */
const giveHalf = async (exchange: Exchange, reply: Reply): Promise<void> => {
  if (isOver(exchange)) return;
  const {response} = exchange;
  response.writeHead(reply.status, headersOf(reply));
  const half = reply.body.subarray(0, Math.max(1, reply.body.length >> 1));
  await new Promise((resolve) => response.write(half, resolve));
};

const giveSlowly = async ({response}: Exchange, reply: Reply, ms: number): Promise<void> => {
  response.writeHead(reply.status, headersOf(reply));
  const size = Math.ceil(reply.body.length / PIECES);
  for (let from = 0; from < reply.body.length && !response.destroyed; from += size) {
    response.write(reply.body.subarray(from, from + size));
    await passed(ms / PIECES);
  }
  response.end();
};

/** @returns whether what has struck the request keeps it from the contact centre, of which the visitor is told here */
const isKeptAway = (exchange: Exchange, strike: Strike): boolean => {
  if (strike.what === 'code') make(exchange, 200, JSON.stringify({resultCode: strike.code, resultDesc: ''}));
  else if (!('when' in strike) || strike.when === 'after') return false;
  else if (strike.what === 'status') make(exchange, strike.status, '{"errorCode":"injected"}');
  else if (strike.what === 'malformed') make(exchange, 200, '<html>Please log in');
  else if (strike.what === 'reset') exchange.reset();
  // Nobody answers what hangs.
  return true;
};

/** Passes a request on, or does to it what has struck it. @returns what the contact centre replied, if it was asked */
export const carryOut = async (exchange: Exchange, strike: Strike | null): Promise<Reply | null> => {
  if (strike && isKeptAway(exchange, strike)) return null;
  if (strike?.what === 'slow') await passed(strike.upMs / HURRY);
  const reply = await exchange.forward();
  if (isOver(exchange)) return null;
  if (!reply || strike?.what === 'reset') {
    if (reply) await giveHalf(exchange, reply);
    exchange.reset();
  } else if (strike?.what === 'status') make(exchange, strike.status, '{"errorCode":"injected"}');
  else if (strike?.what === 'malformed') make(exchange, 200, '{"resultCode":"0","resultDesc":');
  else if (strike?.what === 'stall') await giveHalf(exchange, reply);
  else if (strike?.what === 'slow') await giveSlowly(exchange, reply, strike.downMs / HURRY);
  else if (strike?.what !== 'hang') give(exchange, reply);
  return reply;
};
