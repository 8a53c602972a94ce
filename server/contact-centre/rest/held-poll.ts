import type {FastifyReply} from 'fastify';
import type {Outbox} from '../core/outbox.js';

/** Waits for items for this reply. What the client did not get, because it went away, is put back. */
export const heldPoll = async <T>(
  outbox: Outbox<T>,
  reply: FastifyReply,
  {atMost, holdMs}: {atMost: number; holdMs: number},
): Promise<T[]> => {
  const gone = new AbortController();
  const {raw} = reply;
  raw.once('close', () => gone.abort());
  if (raw.destroyed) gone.abort();
  const batch = await outbox.take({atMost, holdMs, signal: gone.signal});
  if (gone.signal.aborted) batch.putBack();
  // Not writableFinished: it is also true when the socket went away under the reply.
  raw.once('finish', () => raw.off('close', batch.putBack));
  raw.once('close', batch.putBack);
  return batch.items;
};
