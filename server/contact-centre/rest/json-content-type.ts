import type {FastifyInstance, FastifyRequest} from 'fastify';
import {Refusal} from './refusal.js';

/** Every call says `Content-Type: application/json`, GET too. */
export const requireJson = (request: FastifyRequest, _reply: unknown, done: () => void): void => {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal(400, 'Content-Type must be application/json');
  done();
};

/** Lets a body of no bytes through as undefined, for calls whose body may be absent. */
export const acceptEmptyJson = (app: FastifyInstance): void => {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', {parseAs: 'string'}, (_request, text, done) => {
    try {
      done(null, text === '' ? undefined : JSON.parse(text as string));
    } catch {
      done(new Refusal(400, 'The body is not JSON'));
    }
  });
};
