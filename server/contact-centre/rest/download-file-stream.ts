import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import type {StoredFile} from '../core/files.js';
import type {Visitor} from '../core/visitor.js';
import {breach} from './result.js';

const TYPES = 'jpg jpeg png bmp bpm mp3 aac mp4 txt csv richtext doc docx pdf zip'.split(' ');
const LOCAL = 'local/';

interface Body {
  fileId?: unknown;
  channel?: unknown;
  fileType?: unknown;
  multiMedia?: unknown;
}

/** Local files are the visitor's own and the agents'; all others stand in the multimedia library. */
const find = (centre: Centre, visitor: Visitor, fileId: string, multiMedia: unknown): StoredFile | undefined => {
  if (!fileId.startsWith(LOCAL)) {
    const file = multiMedia === 'multiMedia' ? centre.files.get(fileId) : undefined;
    return file?.owner === 'library' ? file : undefined;
  }
  const file = centre.files.get(fileId.slice(LOCAL.length));
  return file && (file.owner === visitor || file.owner === 'agent') ? file : undefined;
};

export const addDownloadFileStream = (app: FastifyInstance, centre: Centre): void => {
  app.post<{Body: Body | null}>('/downloadFileStream', (request) => {
    const {fileId, channel, fileType, multiMedia} = request.body ?? {};
    if (typeof fileId !== 'string' || fileId === '') return breach(request, '401', 'objectKey is null', 'no fileId');
    if (channel !== 'WEB') return breach(request, '2', 'channel is wrong', 'channel is not WEB');
    if (typeof fileType !== 'string' || !TYPES.includes(fileType)) {
      return breach(request, '13', 'fileType is out of range', 'fileType is not one of the documented');
    }
    const file = find(centre, request.visitor, fileId, multiMedia);
    if (!file) return breach(request, '13', 'file service failure', 'no such file for this visitor');
    if (file.bytes.length > centre.settings.current.fileBytes) {
      return {resultCode: '13', resultDesc: 'the file is too large'};
    }
    return {resultCode: '0', resultDesc: 'success', fileStream: file.bytes.toString('base64')};
  });
};
