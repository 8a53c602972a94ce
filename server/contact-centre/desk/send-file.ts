import type {Centre} from '../core/centre.js';
import type {Chat} from '../core/chat.js';
import type {Downlink} from '../core/downlink.js';

const MEDIA: Readonly<Record<string, NonNullable<Downlink['mediaType']>>> = {
  jpg: 'IMAGE',
  jpeg: 'IMAGE',
  png: 'IMAGE',
  bmp: 'IMAGE',
  mp3: 'AUDIO',
  aac: 'AUDIO',
  mp4: 'VIDEO',
};

/** An agent's own file: a downlink with `contentType` 1, whose content is the key to download it by. */
export const sendFile = (centre: Centre, chat: Chat, name: string, data: string): void => {
  const type = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'txt';
  const {key} = centre.files.put('agent', type, Buffer.from(data, 'base64'), name);
  chat.agentSends({mediaType: MEDIA[type] ?? 'DOCUMENT', content: key, contentType: '1', mediaFileType: type});
};
