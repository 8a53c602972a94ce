import type {IncomingHttpHeaders} from 'node:http';
import {parse as parseCookies} from 'cookie';
import {createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey} from 'jose';
import {Refusal} from '../refusal.js';
import type {IdentitySettings} from '../settings/settings.js';

/** AICC's `userId` where every call takes it (send, survey, history): at most 24 characters, no space, no comma. */
const USER_ID = /^[^\s,]{1,24}$/;
const CLOCK_TOLERANCE_S = 5;
const ALGORITHMS = {secret: ['HS256'], others: ['RS256', 'PS256', 'ES256', 'EdDSA']};

/** Finds out who a visitor is. @throws {Refusal} 401 where nobody vouches for the visitor */
export type WhoIs = (headers: IncomingHttpHeaders) => Promise<string>;

const tokenIn = ({authorization, cookie}: IncomingHttpHeaders, name: string | null): string | null => {
  const bearer = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  return name !== null && cookie !== undefined ? (parseCookies(cookie)[name] ?? null) : null;
};

const keyOf = ({key}: IdentitySettings): {algorithms: string[]; find: JWTVerifyGetKey} => {
  if (key.kind === 'jwks') return {algorithms: ALGORITHMS.others, find: createRemoteJWKSet(key.url)};
  if (key.kind === 'secret') return {algorithms: ALGORITHMS.secret, find: () => key.secret};
  return {algorithms: ALGORITHMS.others, find: () => key.key};
};

/** Believes the site's signed tokens (JWT, RFC 7519): `sub` is the visitor's AICC `userId`. */
export const whoIs = (settings: IdentitySettings): WhoIs => {
  const {algorithms, find} = keyOf(settings);
  const {issuer, audience, cookie} = settings;
  const options = {
    algorithms,
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ['sub', 'exp'],
    ...(issuer !== null && {issuer}),
    ...(audience !== null && {audience}),
  };
  return async (headers) => {
    const token = tokenIn(headers, cookie);
    if (token === null) throw new Refusal(401, 'identity', 'The visitor has no identity token');
    const subject = await jwtVerify(token, find, options).then(
      ({payload}) => payload.sub ?? '',
      (error: unknown) => {
        const isTokensFault = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout);
        if (isTokensFault) throw new Refusal(401, 'identity', 'The identity token is illegal or expired');
        throw new Refusal(503, 'identity', 'The keys for identity tokens cannot be fetched', 5);
      },
    );
    if (!USER_ID.test(subject)) throw new Refusal(401, 'identity', 'The identity token’s sub is no AICC userId');
    return subject;
  };
};
