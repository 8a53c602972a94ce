import type {FastifyInstance, FastifyRequest} from 'fastify';
import type {Centre} from '../core/centre.js';
import {breach, OUT_OF_HOURS, result} from './result.js';
import {channel, object} from './schemas.js';

const body = object(['channel', 'mediaAbility'], {channel, mediaAbility: {enum: ['0', '1']}});

const gatewayUrl = ({protocol, headers, host}: FastifyRequest): string =>
  `${protocol === 'https' ? 'wss' : 'ws'}://${headers.host ?? host}/gateway`;

const refused = {
  '7': 'The channel does not support click-to-call',
  '12': OUT_OF_HOURS.resultDesc,
  '13': 'connect failed',
};

export const addCreateClickToCall = (app: FastifyInstance, centre: Centre): void => {
  const create = (request: FastifyRequest<{Body: {mediaAbility: '0' | '1'}}>) => {
    const {visitor} = request;
    const {officeHours, webRTCSupported, clickToCallSupported, callNeedsChat} = centre.settings.current;
    if (visitor.callSupport === undefined) {
      return breach(request, '13', refused[13], 'createClickToCall before checkClickToCallSupport');
    }
    if (!visitor.callSupport) return breach(request, '7', refused[7], 'checkClickToCallSupport said no');
    if (!webRTCSupported || !clickToCallSupported) return result('7', refused[7]);
    if (callNeedsChat && (!visitor.chat || visitor.chat.ended)) {
      return breach(request, '13', refused[13], 'createClickToCall before CONNECT');
    }
    if (visitor.call && !visitor.call.ended) {
      return breach(request, '13', refused[13], 'createClickToCall while a call is running');
    }
    if (officeHours === 'closed') return OUT_OF_HOURS;
    const script = centre.calls.scripts[0];
    if (script?.outcome === 'refuse') {
      centre.calls.scripts.shift();
      return result(script.resultCode, script.resultDesc ?? refused[script.resultCode]);
    }
    centre.calls.create(visitor, request.body.mediaAbility === '1' ? 'video' : 'audio', gatewayUrl(request));
    return result('0', '');
  };
  app.post<{Body: {mediaAbility: '0' | '1'}}>('/v1/createClickToCall', {schema: {body}}, create);
};
