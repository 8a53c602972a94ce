import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import {object, userId} from './schemas.js';

const body = object(['callId', 'userId', 'tenantId'], {
  callId: {type: 'string', minLength: 1},
  userId,
  tenantId: {type: 'string', minLength: 1},
});

const SYSTEMS = ['Android', 'iPhone', 'Windows', 'Mac OS X', 'Linux'];

/** What an agent's workbench is told of the visitor of a call or chat. */
export const addGetUserInfoBycallId = (app: FastifyInstance, {visitors}: Centre): void => {
  app.post<{Body: {callId: string; userId: string}}>('/getUserInfoBycallId', {schema: {body}}, ({body: asked}) => {
    const visitor = visitors.named(asked.userId);
    if (!visitor) return {resultCode: '1', resultDesc: 'no such user'};
    const {userAgent = '', address = '', chat} = visitor;
    return {
      resultCode: '0',
      resultDesc: 'success',
      userNickname: visitor.userName,
      userId: visitor.userId,
      userAvatar: '',
      channel: 'WEB',
      createTime: String(chat?.startedAt ?? 0),
      channelConfigId: visitor.channelId,
      userAgent,
      clientIp: address,
      osName: SYSTEMS.find((system) => userAgent.includes(system)) ?? '',
      borderType: '',
    };
  });
};
