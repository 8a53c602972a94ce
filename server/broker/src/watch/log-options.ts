import {randomUUID} from 'node:crypto';
import type {IncomingMessage} from 'node:http';
import {LogController, type FastifyServerOptions} from 'fastify';
import {codeOf} from '../upstream/upstream-fault.js';

/** A caller's own id is taken where it can do no harm in a log. */
const REQUEST_ID = /^[\w-]{1,64}$/;

const frames = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/**
 * An error with its code in its message's place: JSON parsers, for one, quote what they could not read, and that may be
 * what a visitor wrote.
 */
export const bareError = (error: unknown) => {
  const {name, stack = ''} = error instanceof Error ? error : new Error();
  return {type: name, message: codeOf(error), stack: frames(stack)};
};

/** JSON lines (pino) in which requests appear by call and status: no addresses, queries, headers or bodies. */
export const logOptions = (level: string, stream?: {write(line: string): void}): FastifyServerOptions => ({
  logger: {
    level,
    base: {service: 'cc-click-to-call-broker'},
    serializers: {
      err: bareError,
      req: ({id, method}: {id: string; method: string}) => ({id, method}),
      res: ({statusCode}: {statusCode: number}) => ({statusCode}),
    },
    ...(stream && {stream}),
  },
  logController: new LogController({disableRequestLogging: true}),
  genReqId: (request: IncomingMessage) => {
    const given = request.headers['x-request-id'];
    return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
  },
});
