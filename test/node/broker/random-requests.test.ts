/** Requests with random damage: whatever comes, AICC gets calls of the table with the broker's headers, or nothing. */
import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {buffer} from 'node:stream/consumers';
import {test} from 'node:test';
import {CALLS} from '../../../server/broker/src/calls.js';
import {damaged} from '../aicc/damage.js';
import {seeded, type Random} from '../aicc/seeded.js';
import {PREFIX, ScriptedAicc} from './scripted-aicc.js';
import {startBroker, type StartedBroker} from './start-broker.js';

const COUNT = Number(process.env['RUNS'] ?? 250);

const PIECES = [
  ...[
    '\r\n',
    '\n',
    '\0',
    ' ',
    '\t',
    '/',
    '//',
    '..',
    '%2e%2e',
    '%2f',
    '%00',
    '%',
    '?',
    '&',
    '#',
    ';',
    ':',
    ',',
    '\\',
    '@',
  ],
  ...['{', '}', '"', '[', '\x80', '\xff', 'é', '__proto__', 'HTTP/1.1', 'Transfer-Encoding: chunked\r\n'],
  ...[
    'Content-Length: 0\r\n',
    'Connection: authorization\r\n',
    'x-app-key: mine\r\n',
    'Authorization: Bearer mine\r\n',
  ],
  ...['http://elsewhere.example', '/apigovernance/api/oauth/tokenByAkSk', 'X-Forwarded-For: 203.0.113.9\r\n'],
];

const SHOWN = new Set([
  ...['host', 'connection', 'accept', 'accept-encoding', 'accept-language', 'authorization', 'ccmessaging-token'],
  ...[
    'content-length',
    'content-type',
    'transfer-encoding',
    'user-agent',
    'x-app-key',
    'x-forwarded-for',
    'x-request-id',
  ],
]);

const whole = (random: Random): string => {
  const {method, path, query} = random.of(CALLS);
  const body = method === 'POST' ? '{"from":"u-1001","content":"hello"}' : '';
  const search = query ? `?${query.map((name) => `${name}=WEB`).join('&')}` : '';
  return [
    `${method} ${PREFIX}${path}${search} HTTP/1.1`,
    'Host: broker',
    'Content-Type: application/json',
    'Connection: close',
    'ccmessaging-token: token-1',
    ...(body === '' ? [] : [`Content-Length: ${body.length}`]),
    '',
    body,
  ].join('\r\n');
};

/** The status of the first answer; 0 where the line was closed without one, as it is where half a request came. */
const statusOf = async ({url, adminUrl}: StartedBroker, bytes: string): Promise<number> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let isOver = false;
  const answer = buffer(socket)
    .catch(() => Buffer.alloc(0))
    .finally(() => (isOver = true));
  socket.write(bytes, 'latin1');
  // Who is still waited for, after the broker has answered so much else, will not send the rest.
  for (let others = 0; others < 30 && !isOver; others += 1) await (await fetch(`${adminUrl}/healthz`)).text();
  socket.end();
  return Number((await answer).subarray(9, 12).toString()) || 0;
};

test(`${COUNT} damaged requests`, async (t) => {
  const random = seeded(t);
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url);
  const seen = new Map<number, number>();
  for (let nth = 0; nth < COUNT; nth += 1) {
    const bytes = damaged(random, whole(random), PIECES);
    const status = await statusOf(broker, bytes);
    seen.set(status, (seen.get(status) ?? 0) + 1);
    assert.ok(status < 500, `${status}: ${JSON.stringify(bytes)}`);
  }
  t.diagnostic(JSON.stringify([...seen]));
  const known = new Set(CALLS.map(({method, path}) => `${method} ${PREFIX}${path}`));
  for (const {method, url, headers} of aicc.asked.all) {
    assert.ok(known.has(`${method} ${url.split('?')[0]}`), url);
    assert.deepEqual([headers.authorization, headers['x-app-key']], ['Bearer bearer-1', 'demo-key']);
    assert.deepEqual(
      Object.keys(headers).filter((name) => !SHOWN.has(name)),
      [],
    );
  }
  assert.ok(aicc.asked.all.length > 10 && (seen.get(400) ?? 0) > 10, 'the damage is too great, or too small');
  assert.equal(aicc.tokensAsked.all.length, 1);
});
