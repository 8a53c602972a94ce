import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import type {RestOptions} from './visitor-request.js';

const SECONDS = 600;

/** Plays the part of a site's own `token-url`. */
export const addDemoToken = (app: FastifyInstance, centre: Centre, {credentials: {appKey}}: RestOptions): void => {
  app.post('/demo/token', () => {
    const {value, seconds} = centre.accessTokens.issue(appKey, SECONDS);
    return {appKey, accessToken: value, expiresIn: seconds};
  });
};
