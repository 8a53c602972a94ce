import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import {acceptEmptyJson} from '../rest/json-content-type.js';
import {Refusal} from '../rest/refusal.js';
import {sameOrigin} from '../rest/same-origin.js';
import {addAdminCalls} from './admin-calls.js';
import {addAdminChats} from './admin-chats.js';
import {NO_GATEWAY_FAULTS} from '../gateway/gateway.js';
import {addAdminFaults} from './admin-faults.js';
import {addAdminSettings} from './admin-settings.js';
import {addAdminViews} from './admin-views.js';

/** The administrator's API, for tests and for the desk's settings page. It has no log-in: keep it on loopback. */
export const addAdminApi = async (app: FastifyInstance, centre: Centre): Promise<void> => {
  await app.register(
    (admin, _options, done) => {
      acceptEmptyJson(admin);
      // Other sites' pages must not reach it through the browser of somebody who has the demo running.
      admin.addHook('onRequest', ({headers}, _reply, next) => {
        if (!sameOrigin(headers)) throw new Refusal(403, 'cross-origin');
        next();
      });
      addAdminSettings(admin, centre);
      addAdminViews(admin, centre);
      addAdminCalls(admin, centre);
      addAdminChats(admin, centre);
      addAdminFaults(admin, centre);
      admin.post('/reset', () => {
        centre.reset();
        centre.gateway.setFaults(NO_GATEWAY_FAULTS);
        return {reset: true};
      });
      done();
    },
    {prefix: '/admin'},
  );
};
