import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import {requireJson} from './json-content-type.js';
import {Refusal} from './refusal.js';
import {object} from './schemas.js';
import type {RestOptions} from './visitor-request.js';

const body = object(['app_key', 'app_secret'], {app_key: {type: 'string'}, app_secret: {type: 'string'}});
const headers = object([], {'x-token-expire': {type: 'string', pattern: '^[1-9]\\d{0,3}$'}});

const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 3600;

interface Body {
  app_key: string;
  app_secret: string;
}

/** The API Fabric's token issue, for servers that know the secret. */
export const addTokenByAkSk = (app: FastifyInstance, centre: Centre, {credentials}: RestOptions): void => {
  app.post<{Body: Body}>(
    '/apigovernance/api/oauth/tokenByAkSk',
    {schema: {body, headers}, onRequest: requireJson},
    (request) => {
      const {app_key: appKey, app_secret: appSecret} = request.body;
      const seconds = Number(request.headers['x-token-expire'] ?? DEFAULT_SECONDS);
      if (seconds > MAX_SECONDS) throw new Refusal(400, `X-Token-Expire is above ${MAX_SECONDS}`);
      if (appKey !== credentials.appKey || appSecret !== credentials.appSecret) {
        throw new Refusal(403, 'auth fail! app_key or app_secret is wrong', '0');
      }
      const token = centre.accessTokens.issue(appKey, seconds);
      return {
        AccessToken: token.value,
        ApplyType: 'Bearer',
        CreateTime: String(Math.floor(token.createdAt / 1000)),
        Expires: String(token.seconds),
        Scope: 'ccmessaging',
        AppKey: appKey,
        UserID: 'Anonymous',
      };
    },
  );
};
