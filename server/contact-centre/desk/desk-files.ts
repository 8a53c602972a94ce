import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import {sameOrigin} from '../rest/same-origin.js';

const SHOWN: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  bmp: 'image/bmp',
  mp3: 'audio/mpeg',
  aac: 'audio/aac',
  mp4: 'video/mp4',
};

/** Files of conversations, for the desks' pages: what a browser cannot show safely is only offered for saving. */
export const addDeskFiles = (app: FastifyInstance, {files}: Centre): void => {
  app.get<{Params: {key: string}}>('/agent/files/:key', ({params, headers}, reply) => {
    const file = files.get(params.key);
    if (!file || !sameOrigin(headers)) return reply.code(404).type('text/plain').send('no such file');
    const type = SHOWN[file.type];
    void reply.header('x-content-type-options', 'nosniff').header('content-security-policy', "default-src 'none'");
    if (!type) void reply.header('content-disposition', 'attachment');
    return reply.type(type ?? 'application/octet-stream').send(file.bytes);
  });
};
