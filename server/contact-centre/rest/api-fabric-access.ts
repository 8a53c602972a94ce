import type {FastifyRequest} from 'fastify';
import type {Centre} from '../core/centre.js';
import {Refusal} from './refusal.js';
import type {RestOptions} from './visitor-request.js';

const AUTH_FAIL = 'auth fail! illegal or expired token info.';

/** The API Fabric in front of every call: `x-app-key` and the Bearer token that was issued for it. */
export const requireAccess =
  (centre: Centre, {openProxy}: RestOptions) =>
  (request: FastifyRequest, _reply: unknown, done: () => void): void => {
    const appKey = request.headers['x-app-key'];
    const {authorization} = request.headers;
    if (openProxy && appKey === undefined && authorization === undefined) return done();
    const bearer = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (typeof appKey !== 'string') throw new Refusal(403, `${AUTH_FAIL} x-app-key is missing`, '0');
    if (!bearer) throw new Refusal(403, `${AUTH_FAIL} Authorization must be "Bearer <AccessToken>"`, '0');
    if (!centre.accessTokens.admits(bearer, appKey)) throw new Refusal(403, `${AUTH_FAIL} token is not valid`, '0');
    done();
  };
