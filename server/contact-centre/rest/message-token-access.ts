import type {FastifyReply, FastifyRequest} from 'fastify';
import type {Centre} from '../core/centre.js';
import {Refusal} from './refusal.js';

export const MESSAGE_TOKEN = 'ccmessaging-token';

/** Finds the visitor whose token it is, and hands out the next token in the reply once half of its life is over. */
export const requireMessageToken =
  (centre: Centre) =>
  (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const token = request.headers[MESSAGE_TOKEN];
    if (typeof token !== 'string') throw new Refusal(401, 'ccmessaging-token is missing');
    const visitor = centre.messageTokens.visitorOf(token);
    if (!visitor) throw new Refusal(401, 'ccmessaging-token is illegal or expired');
    request.visitor = visitor;
    visitor.userAgent = request.headers['user-agent'];
    visitor.address = request.ip;
    const successor = centre.messageTokens.successorOf(token);
    if (successor) reply.header(MESSAGE_TOKEN, successor);
    done();
  };
