import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import {channelQuery} from './schemas.js';

export const addCheckClickToCallSupport = (app: FastifyInstance, centre: Centre): void => {
  app.get('/v1/checkClickToCallSupport', {schema: {querystring: channelQuery}}, (request) => {
    const {webRTCSupported, clickToCallSupported} = centre.settings.current;
    request.visitor.callSupport = webRTCSupported && clickToCallSupported;
    return {resultCode: '0', resultDesc: '', webRTCSupported, clickToCallSupported};
  });
};
