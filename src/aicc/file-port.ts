import {Fault} from '../domain/faults.js';
import type {ServicePorts} from '../domain/service-ports.js';
import {fromBase64, toBase64} from './base64.js';
import type {AiccClient} from './client.js';
import {downloadFetch, uploadFetch} from './progress-fetch.js';
import {asText} from './reply.js';
import {SERVICE_ENDPOINTS} from './service-endpoints.js';

/** What a browser may do with a file; any other type is saved as bytes, never shown. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['gif', 'image/gif'],
  ['bmp', 'image/bmp'],
  ['bpm', 'image/bmp'],
  ['mp3', 'audio/mpeg'],
  ['aac', 'audio/aac'],
  ['mp4', 'video/mp4'],
  ['pdf', 'application/pdf'],
]);

/** uploadFileStream and downloadFileStream: JSON with base64, both. */
export const filePort = (client: AiccClient): Pick<ServicePorts, 'upload' | 'download'> => ({
  upload: async ({blob, extension}, progress, signal) => {
    const fileStream = await toBase64(blob);
    signal.throwIfAborted();
    const {body} = await client.demand(SERVICE_ENDPOINTS.uploadFileStream, {
      body: {fileType: extension, fileStream, channel: 'WEB'},
      signal,
      fetch: uploadFetch(progress),
    });
    const key = asText(body['objectKey']);
    if (!key) throw new Fault('platform/bad-reply');
    return key;
  },
  download: async ({key, shelf, extension}, progress, signal) => {
    const local = shelf === 'local';
    const {body} = await client.demand(SERVICE_ENDPOINTS.downloadFileStream, {
      body: {
        fileId: local ? `local/${key}` : key,
        channel: 'WEB',
        fileType: extension,
        ...(!local && {multiMedia: 'multiMedia'}),
      },
      signal,
      fetch: downloadFetch(progress),
    });
    try {
      const bytes = fromBase64(asText(body['fileStream']) ?? '');
      if (bytes.length === 0) throw new RangeError('no bytes');
      return new Blob([bytes], {type: MEDIA_TYPES.get(extension) ?? 'application/octet-stream'});
    } catch (thrown) {
      throw new Fault('platform/bad-reply', {cause: thrown});
    }
  },
});
