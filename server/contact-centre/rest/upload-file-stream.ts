import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';

const TYPES = ['jpg', 'jpeg', 'png', 'bmp', 'mp3', 'aac', 'mp4', 'txt', 'csv'];
const BARE_BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

interface Body {
  fileType?: unknown;
  fileStream?: unknown;
  channel?: unknown;
}

/** Base64 of the largest file, and what stands around it. */
const BODY_BYTES = 32 * 1024 * 1024;

/** This page answers with `returnCode`. */
export const addUploadFileStream = (app: FastifyInstance, centre: Centre): void => {
  app.post<{Body: Body | null}>('/uploadFileStream', {bodyLimit: BODY_BYTES}, (request) => {
    const {fileType, fileStream, channel} = request.body ?? {};
    const refuse = (returnCode: string, why: string) => {
      request.breach = why;
      return {returnCode};
    };
    if (!fileType || !fileStream || !channel) return refuse('2', 'fileType, fileStream or channel is missing');
    if (channel !== 'WEB' || typeof fileType !== 'string' || !TYPES.includes(fileType)) {
      return refuse('3', 'channel or fileType is not one of the documented');
    }
    if (typeof fileStream !== 'string' || fileStream.length % 4 !== 0 || !BARE_BASE64.test(fileStream)) {
      return refuse('3', 'fileStream is not bare base64');
    }
    const bytes = Buffer.from(fileStream, 'base64');
    if (bytes.length > centre.settings.current.fileBytes) return refuse('13', 'the file is too large');
    return {returnCode: '0', objectKey: centre.files.put(request.visitor, fileType, bytes).key};
  });
};
