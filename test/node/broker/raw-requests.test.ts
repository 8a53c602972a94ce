/** Requests that no client library would send, written to the socket. */
import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {PREFIX, ScriptedAicc} from './scripted-aicc.js';
import {startBroker} from './start-broker.js';

const LINES = 'Host: broker\r\nContent-Type: application/json\r\nConnection: close\r\n';
const SMUGGLED = `POST ${PREFIX}v1/dropClickToCall HTTP/1.1\r\n${LINES}Content-Length: 2\r\n\r\n{}`;

const exchange = async (url: string, bytes: string): Promise<string> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const answer = text(socket);
  socket.write(bytes);
  return answer;
};

const cases: readonly (readonly [name: string, status: number, bytes: string])[] = [
  [
    'both a length and chunks',
    400,
    `POST ${PREFIX}send HTTP/1.1\r\n${LINES}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  ],
  ['two lengths', 400, `POST ${PREFIX}send HTTP/1.1\r\n${LINES}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x`],
  ['a length that is none', 400, `POST ${PREFIX}send HTTP/1.1\r\n${LINES}Content-Length: +2\r\n\r\n{}`],
  [
    'chunks by another name',
    400,
    `POST ${PREFIX}send HTTP/1.1\r\n${LINES}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  ],
  ['a space before the colon', 400, `POST ${PREFIX}send HTTP/1.1\r\n${LINES}Content-Length : 2\r\n\r\n{}`],
  ['a folded line', 400, `GET ${PREFIX}poll?channel=WEB HTTP/1.1\r\n${LINES}X-A: b\r\n c: d\r\n\r\n`],
  ['a bare line feed', 400, `GET ${PREFIX}poll?channel=WEB HTTP/1.1\r\n${LINES}X-A: b\nX-B: c\r\n\r\n`],
  ['a control character', 400, `GET ${PREFIX}poll?channel=WEB HTTP/1.1\r\n${LINES}X-A: b\u0000c\r\n\r\n`],
  ['two slashes first', 404, `POST //elsewhere.example${PREFIX}send HTTP/1.1\r\n${LINES}Content-Length: 2\r\n\r\n{}`],
  ['asterisk form', 400, `OPTIONS * HTTP/1.1\r\n${LINES}\r\n`],
  ['a method of nobody', 400, `SPY ${PREFIX}send HTTP/1.1\r\n${LINES}\r\n`],
  ['backslashes', 400, `POST ${`${PREFIX}send`.replaceAll('/', '\\')} HTTP/1.1\r\n${LINES}Content-Length: 2\r\n\r\n{}`],
  ['TRACE', 404, `TRACE ${PREFIX}send HTTP/1.1\r\n${LINES}\r\n`],
  ['headers without end', 431, `GET ${PREFIX}poll HTTP/1.1\r\n${LINES}X-A: ${'x'.repeat(20_000)}\r\n\r\n`],
  ['not HTTP', 400, 'hello\r\n\r\n'],
];

for (const [name, status, bytes] of cases) {
  test(`${name}: ${status}, and nothing comes to AICC`, async (t) => {
    const aicc = await ScriptedAicc.started(t);
    const broker = await startBroker(t, aicc.url);
    const answer = await exchange(broker.url, bytes);
    assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `));
    assert.deepEqual(aicc.asked.all, []);
  });
}

test('headers that are named as hop by hop cannot take the credentials with them', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url);
  const lines = LINES.replace('close', 'close, authorization, x-app-key, ccmessaging-token');
  const answer = await exchange(
    broker.url,
    `POST ${PREFIX}send HTTP/1.1\r\n${lines}ccmessaging-token: t\r\nContent-Length: 2\r\n\r\n{}`,
  );
  assert.match(answer, /^HTTP\/1\.1 200 /);
  const {headers} = await aicc.nth('send');
  assert.equal(headers.authorization, 'Bearer bearer-1');
  assert.equal(headers['x-app-key'], 'demo-key');
});

test('whose host a request names makes no difference to where it goes', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url);
  const target = `http://elsewhere.example${PREFIX}send`;
  await exchange(broker.url, `POST ${target} HTTP/1.1\r\n${LINES}Content-Length: 2\r\n\r\n{}`);
  const {url, headers} = await aicc.nth('send');
  assert.equal(url, `${PREFIX}send`);
  assert.equal(headers.host, new URL(aicc.url).host);
});

test('CONNECT opens no tunnel', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url);
  const {host} = new URL(aicc.url);
  assert.equal(await exchange(broker.url, `CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n${SMUGGLED}`), '');
  assert.deepEqual(aicc.asked.all, []);
});
