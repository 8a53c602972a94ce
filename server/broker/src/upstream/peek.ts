import type {Readable} from 'node:stream';

/**
 * Reads ahead in a body: all of it where it ends within `limit` bytes; otherwise the stream, with nothing taken from it.
 */
export const peek = async (body: Readable, limit: number): Promise<Buffer | Readable> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body.iterator({destroyOnReturn: false})) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size <= limit) continue;
    body.unshift(Buffer.concat(chunks, size));
    return body;
  }
  return Buffer.concat(chunks, size);
};
