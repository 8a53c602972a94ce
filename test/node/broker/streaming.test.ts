import assert from 'node:assert/strict';
import {request, type ClientRequest, type IncomingMessage, type ServerResponse} from 'node:http';
import {text} from 'node:stream/consumers';
import {test, type TestContext} from 'node:test';
import {Chronicle} from '../aicc/chronicle.js';
import {ask} from './ask.js';
import {PREFIX, say, ScriptedAicc} from './scripted-aicc.js';
import {ORIGIN, startBroker} from './start-broker.js';

/** Opens a call whose body the test writes part by part. */
const opened = (url: string, call: string): ClientRequest => {
  const {hostname, port} = new URL(url);
  const asked = request({
    ...{hostname, port, path: PREFIX + call, method: 'POST', agent: false},
    headers: {'content-type': 'application/json', origin: ORIGIN},
  });
  asked.on('error', () => undefined);
  return asked;
};

const answered = (asked: ClientRequest): Promise<IncomingMessage> =>
  new Promise((resolve) => asked.once('response', resolve));

const started = async (t: TestContext, more: Record<string, string> = {}) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url, more);
  return {aicc, broker};
};

const PART = 'A'.repeat(40_000);

test('a file goes up as it comes: its first part is with AICC before its last is written', async (t) => {
  const {aicc, broker} = await started(t);
  const parts = new Chronicle<string>();
  aicc.on(
    'uploadFileStream',
    (_asked, response, incoming) => {
      incoming.on('data', (chunk: Buffer) => parts.add(chunk.toString()));
      incoming.on('end', () => say(response, {returnCode: '0', objectKey: 'k'}));
    },
    true,
  );
  const asked = opened(broker.url, 'uploadFileStream');
  const arrived = (bytes: number) => parts.until((all) => all.join('').length >= bytes, `${bytes} bytes`);
  for (let nth = 1; nth <= 5; nth += 1) {
    asked.write(PART);
    await arrived(nth * PART.length);
  }
  const answer = answered(asked);
  asked.end();
  assert.equal(await text(await answer), '{"returnCode":"0","objectKey":"k"}');
  assert.equal(parts.all.join(''), PART.repeat(5));
});

test('a file comes down as AICC gives it: its first part is here before AICC has written the last', async (t) => {
  const {aicc, broker} = await started(t);
  let response: ServerResponse | undefined;
  aicc.on('downloadFileStream', (_asked, outgoing) => {
    response = outgoing;
    outgoing.writeHead(200, {'content-type': 'application/json'});
    outgoing.write('{');
  });
  const asked = opened(broker.url, 'downloadFileStream');
  const answer = answered(asked);
  asked.end('{}');
  const parts = new Chronicle<string>();
  const incoming = await answer;
  incoming.on('data', (chunk: Buffer) => parts.add(chunk.toString()));
  for (let nth = 1; nth <= 5; nth += 1) {
    await parts.until((all) => all.join('').length >= 1 + (nth - 1) * PART.length, `part ${nth}`);
    response?.write(PART);
  }
  const ended = new Promise((resolve) => incoming.once('end', resolve));
  response?.end('}');
  await ended;
  assert.equal(parts.all.join(''), `{${PART.repeat(5)}}`);
});

test('whoever reads slowly holds AICC back, not the broker’s memory', async (t) => {
  const {aicc, broker} = await started(t);
  const total = 64 * 1_024 * 1_024;
  let written = 0;
  const stuck = new Chronicle<number>();
  aicc.on('downloadFileStream', (_asked, response) => {
    response.writeHead(200, {'content-type': 'application/json'});
    const chunk = Buffer.alloc(64 * 1_024, 'A');
    const pour = () => {
      while (written < total) {
        written += chunk.length;
        if (!response.write(chunk)) {
          stuck.add(written);
          return void response.once('drain', pour);
        }
      }
      response.end();
    };
    pour();
  });
  const asked = opened(broker.url, 'downloadFileStream');
  const answer = answered(asked);
  asked.end('{}');
  const incoming = await answer;
  await stuck.nth(1);
  // Nothing is read here: what lies between has buffers of a few MB at most, and then all stand still.
  const stood = async () => {
    const before = written;
    await (await fetch(`${broker.adminUrl}/healthz`)).text();
    return before === written;
  };
  while (!(await stood()));
  assert.ok(written < total / 2, `${written} bytes were taken from AICC`);
  let read = 0;
  for await (const chunk of incoming) read += (chunk as Buffer).length;
  assert.equal(read, total);
});

test('answers of any length and framing come through byte for byte', async (t) => {
  const {aicc, broker} = await started(t);
  for (const length of [0, 1, 1_023, 1_024, 1_025, 70_000, 1_500_000]) {
    for (const chunked of [false, true]) {
      const body = 'é'.repeat(length / 2) + 'x'.repeat(length % 2);
      aicc.on('queryHistoryChatMessage', (_asked, response) => {
        if (!chunked) response.setHeader('content-length', Buffer.byteLength(body));
        response.writeHead(200, {'content-type': 'application/json'});
        for (let at = 0; at < body.length; at += 30_000) response.write(body.slice(at, at + 30_000));
        response.end();
      });
      const said = await ask(broker.url, 'queryHistoryChatMessage', {body: {}});
      assert.equal(said.body === body, true, `${length} ${chunked}`);
    }
  }
});

test('an answer that breaks off breaks off here, too', async (t) => {
  const {aicc, broker} = await started(t);
  for (const first of ['{', 'x'.repeat(5_000)]) {
    aicc.on('downloadFileStream', (_asked, response) => {
      response.writeHead(200, {'content-type': 'application/json'});
      response.write(first, () => response.destroy());
    });
    await assert.rejects(ask(broker.url, 'downloadFileStream', {body: {}}), {code: 'ECONNRESET'});
  }
  assert.equal((await ask(broker.url, 'send', {body: {}})).status, 200);
});

test('a file that AICC refuses before it is up: the answer comes, and the connection goes on', async (t) => {
  const {aicc, broker} = await started(t);
  aicc.on('uploadFileStream', (_asked, response) => say(response, {returnCode: '13'}), true);
  const body = `{"fileStream":"${'A'.repeat(2_500_000)}"}`;
  for (let round = 0; round < 3; round += 1) {
    const said = await fetch(`${broker.url}${PREFIX}uploadFileStream`, {
      method: 'POST',
      headers: {'content-type': 'application/json', origin: ORIGIN},
      body,
    });
    assert.ok([200, 502].includes(said.status), String(said.status));
    assert.equal((await ask(broker.url, 'send', {body: {}})).status, 200);
  }
});

for (const [name, answer, status] of [
  ['cuts the line', (response: ServerResponse) => response.destroy(), 502],
  ['says something that is not HTTP', (response: ServerResponse) => response.socket?.end('hello\r\n\r\n'), 502],
  ['does not answer', () => undefined, 504],
] as const) {
  test(`AICC ${name}: ${status}`, async (t) => {
    const {aicc, broker} = await started(t, {CALL_TIMEOUT_MS: '100', POLL_TIMEOUT_MS: '100'});
    aicc.on('send', (_asked, response) => void answer(response));
    const said = await ask(broker.url, 'send', {body: {}});
    assert.equal(said.status, status);
    assert.deepEqual(Object.keys(JSON.parse(said.body) as object), ['errorCode', 'exceptionInfo']);
  });
}
