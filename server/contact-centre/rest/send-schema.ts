import {channel, channelId, object, userId} from './schemas.js';

export interface SendBody {
  channel: 'WEB';
  content?: string;
  controlType: 'CONNECT' | 'CHAT' | 'TRANS2AGENT' | 'INPUT' | 'DISCONNECT' | 'READ';
  from: string;
  mediaType: string;
  sourceType: 'CUSTOMER';
  to: string;
  senderNickname?: string;
  messageId?: string;
  transData?: string;
}

const when = (mediaType: string, content: object) => ({
  if: {properties: {mediaType: {const: mediaType}, controlType: {const: 'CHAT'}}},
  then: {properties: {content: {type: 'string', ...content}}},
});

const OBJECT_KEY_AND_EXTENSION = '^[^,]+,[^,]+$';

export const sendBody = {
  ...object(['channel', 'controlType', 'from', 'mediaType', 'sourceType', 'to'], {
    channel,
    content: {type: 'string'},
    controlType: {enum: ['CONNECT', 'CHAT', 'TRANS2AGENT', 'INPUT', 'DISCONNECT', 'READ']},
    from: userId,
    mediaType: {enum: ['TEXT', 'IMAGE', 'AUDIO', 'VIDEO', 'FILE', 'FILE_IMAGE', 'FILE_VIDEO', 'WEBCARD']},
    sourceType: {const: 'CUSTOMER'},
    to: channelId,
    senderNickname: {type: 'string'},
    timestamp: {type: 'string'},
    userAgent: {type: 'string'},
    senderAvatar: {type: 'string', maxLength: 1024},
    messageId: {type: 'string', pattern: '^[^,]{1,32}$'},
    transData: {type: 'string'},
  }),
  allOf: [
    {if: {properties: {controlType: {const: 'CHAT'}}}, then: {required: ['content']}},
    {
      if: {properties: {mediaType: {const: 'TEXT'}}},
      then: {properties: {content: {type: 'string', maxUtf8Bytes: 1024}}},
    },
    when('IMAGE', {minLength: 1}),
    when('AUDIO', {minLength: 1}),
    when('VIDEO', {minLength: 1}),
    when('FILE', {pattern: '^[^,]+,\\d+,[^,]+,[^,]+$'}),
    when('FILE_IMAGE', {pattern: OBJECT_KEY_AND_EXTENSION}),
    when('FILE_VIDEO', {pattern: OBJECT_KEY_AND_EXTENSION}),
    when('WEBCARD', {webCard: true}),
  ],
};
