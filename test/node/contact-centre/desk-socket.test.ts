import assert from 'node:assert/strict';
import {test} from 'node:test';
import {WebSocket} from 'ws';
import {parseDeskCommand} from '../../../server/contact-centre/desk/parse-desk-command.js';
import {startCentre} from './start-centre.js';
import {TestDesk} from './test-desk.js';

const closeCode = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => socket.once('close', (code: number) => resolve(code)));

test('only the protocol’s commands are understood', () => {
  assert.deepEqual(parseDeskCommand('{"type":"ready","ready":false}'), {type: 'ready', ready: false});
  const wrong = [
    'nonsense',
    'null',
    '{}',
    '{"type":"toString"}',
    '{"type":"ready","ready":"yes"}',
    '{"type":"join","name":" "}',
    `{"type":"join","name":"${'x'.repeat(41)}"}`,
    '{"type":"chat.say","chat":"1"}',
    `{"type":"chat.say","chat":"1","text":"${'x'.repeat(501)}"}`,
  ];
  for (const json of wrong) assert.equal(parseDeskCommand(json), undefined, json);
});

test('a desk that talks nonsense, or before it joins, is shown the door', async (t) => {
  const {url} = await startCentre(t);
  for (const text of ['nonsense', '{"type":"ready","ready":true}']) {
    const {socket} = new TestDesk(url);
    socket.once('open', () => socket.send(text));
    assert.equal(await closeCode(socket), 1008, text);
  }
});

test('pages of other sites get no desk, other paths no WebSocket', async (t) => {
  const {url} = await startCentre(t);
  const address = url.replace('http', 'ws');
  const refusal = (socket: WebSocket): Promise<string> =>
    new Promise((resolve) => socket.once('error', ({message}) => resolve(message)));
  assert.match(await refusal(new WebSocket(`${address}/agent/socket`, {origin: 'https://other.example'})), /403/);
  assert.match(await refusal(new WebSocket(`${address}/elsewhere`)), /404/);
});

test('agents see each other and the office hours', async (t) => {
  const {url, settings} = await startCentre(t);
  const ada = await TestDesk.joined(t, url, ' Ada ');
  assert.equal(ada.view.you.name, 'Ada');
  const bob = await TestDesk.joined(t, url, 'Bob');
  await ada.until(() => ada.view.agents.length === 2);
  bob.tell({type: 'ready', ready: false});
  await ada.until(() => ada.view.agents.some(({name, ready}) => name === 'Bob' && !ready));
  settings.patch({officeHours: 'closed'});
  await ada.until(() => ada.view.officeHours === 'closed');
  bob.leave();
  await ada.until(() => ada.view.agents.length === 1);
});
