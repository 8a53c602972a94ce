import type {FastifyRequest} from 'fastify';
import type {Call} from './calls.js';
import {Refusal} from './refusal.js';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The query as it is sent on: names that the table knows, each once. */
export const queryOf = ({query}: FastifyRequest, {query: names = []}: Call): Fields => {
  const given = query as Fields;
  for (const [name, value] of Object.entries(given)) {
    if (!names.includes(name)) throw new Refusal(400, 'query', 'The query has a name that the call does not know');
    if (typeof value !== 'string') throw new Refusal(400, 'query', 'The query has a name twice');
  }
  return given;
};

/** The body as it is sent on. */
export const bodyOf = ({body}: FastifyRequest): Fields => {
  if (!isFields(body)) throw new Refusal(400, 'request', 'The body is no JSON object');
  return body;
};

/**
 * Lets nobody speak for somebody else, nor to a channel that is not served.
 *
 * @param user who the visitor is by the site's word; `null` where the site gives none
 */
export const checkFields = (
  {user: userField, channel: channelField}: Call,
  fields: Fields,
  user: string | null,
  channels: ReadonlySet<string> | null,
): void => {
  if (user !== null && userField !== undefined && fields[userField] !== user) {
    throw new Refusal(403, 'user', `auth fail! ${userField} is not the visitor that the identity token names`);
  }
  if (channels === null || channelField === undefined) return;
  const channel = fields[channelField];
  if (typeof channel !== 'string' || !channels.has(channel)) {
    throw new Refusal(400, 'channel', `${channelField} is no channel of this broker`);
  }
};
