import type {FastifyError, FastifyInstance, FastifyPluginCallback} from 'fastify';
import type {Centre} from '../core/centre.js';
import {requireAccess} from './api-fabric-access.js';
import {addApplyToken} from './apply-token.js';
import {addCheckClickToCallSupport} from './check-click-to-call-support.js';
import {addCreateCall} from './create-call.js';
import {addCreateClickToCall} from './create-click-to-call.js';
import {addCrossOrigin} from './cross-origin.js';
import {addDemoToken} from './demo-token.js';
import {addDoLeaveMessage} from './do-leave-message.js';
import {addDownloadFileStream} from './download-file-stream.js';
import {addDropClickToCall} from './drop-click-to-call.js';
import {addFaultInjection} from './fault-injection.js';
import {addFeedbackSatisfaction} from './feedback-satisfaction.js';
import {addGetClickToCallEvents} from './get-click-to-call-events.js';
import {addGetUserInfoBycallId} from './get-user-info-by-call-id.js';
import {addJournalling} from './journalling.js';
import {acceptEmptyJson, requireJson} from './json-content-type.js';
import {requireMessageToken} from './message-token-access.js';
import {addPoll} from './poll.js';
import {addQueryHistoryChatMessage} from './query-history-chat-message.js';
import {addQueryPhraseByKeyword} from './query-phrase-by-keyword.js';
import {addQueryQueueInfo} from './query-queue-info.js';
import {Refusal, refusalBody} from './refusal.js';
import {addSatisfaction} from './satisfaction.js';
import {addSend} from './send.js';
import {addTokenByAkSk} from './token-by-ak-sk.js';
import {addUploadFileStream} from './upload-file-stream.js';
import type {RestOptions} from './visitor-request.js';

const CCMESSAGING = '/apiaccess/ccmessaging';

const withToken = [
  addSend,
  addPoll,
  addQueryQueueInfo,
  addCheckClickToCallSupport,
  addCreateClickToCall,
  addGetClickToCallEvents,
  addDropClickToCall,
  addSatisfaction,
  addUploadFileStream,
  addDownloadFileStream,
  addQueryHistoryChatMessage,
  addQueryPhraseByKeyword,
  addFeedbackSatisfaction,
  addDoLeaveMessage,
];

const addErrorBodies = (app: FastifyInstance): void => {
  app.setErrorHandler<FastifyError | Refusal>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    const errorCode = error instanceof Refusal ? error.errorCode : String(status);
    request.breach = error.message;
    return reply.code(status).send(refusalBody(errorCode, error.message));
  });
};

const addCalls =
  (centre: Centre, options: RestOptions): FastifyPluginCallback =>
  (api, _options, done) => {
    api.addHook('onRequest', requireAccess(centre, options));
    api.addHook('onRequest', requireJson);
    addApplyToken(api, centre);
    addCreateCall(api);
    void api.register((session, _sessionOptions, ready) => {
      session.addHook('onRequest', requireMessageToken(centre));
      for (const add of withToken) add(session, centre);
      ready();
    });
    done();
  };

/** AICC's REST API for web clients, the token issue in front of it, and a site's token-url for the demo. */
export const addRestApi = async (app: FastifyInstance, centre: Centre, options: RestOptions): Promise<void> => {
  app.decorateRequest('visitor', null as never);
  app.decorateRequest('breach', undefined);
  app.decorateRequest('fault', undefined);
  app.decorateRequest('resultCode', null);
  await app.register((api, _options, done) => {
    addErrorBodies(api);
    addCrossOrigin(api, options.allowedOrigins);
    addFaultInjection(api, centre);
    acceptEmptyJson(api);
    addTokenByAkSk(api, centre, options);
    addDemoToken(api, centre, options);
    done();
  });
  await app.register(
    (api, _options, done) => {
      addErrorBodies(api);
      acceptEmptyJson(api);
      api.addHook('onRequest', requireAccess(centre, options));
      api.addHook('onRequest', requireJson);
      addGetUserInfoBycallId(api, centre);
      done();
    },
    {prefix: '/apiaccess/rest/workbench/v1'},
  );
  await app.register(
    (api, _options, done) => {
      addErrorBodies(api);
      addJournalling(api, centre.journal);
      addCrossOrigin(api, options.allowedOrigins);
      addFaultInjection(api, centre);
      acceptEmptyJson(api);
      void api.register(addCalls(centre, options));
      api.setNotFoundHandler((request, reply) => {
        request.breach = 'no such path';
        return reply.code(404).send(refusalBody('404', 'no such path'));
      });
      done();
    },
    {prefix: CCMESSAGING},
  );
};
