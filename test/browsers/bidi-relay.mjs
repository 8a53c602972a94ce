#!/usr/bin/env node
/**
 * Stands where Playwright expects Firefox's program, starts the real one and relays WebDriver BiDi between the two.
 *
 * Playwright emulates media features and screens for every page, and gives up where that is an unknown command, as in
 * Firefox ESR. No test here asks for emulation, so such a command is answered as done.
 */
import {spawn} from 'node:child_process';
import {WebSocket, WebSocketServer} from 'ws';
import {findFirefox} from '../../scripts/find-browser.mjs';
import {startSound} from './sound-server.mjs';

const LISTENING = /WebDriver BiDi listening on (ws:\/\/\S+)/;

const firefox = spawn(findFirefox(), process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
  env: {...process.env, ...(await startSound())},
});
firefox.once('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => firefox.kill());

/** Passes messages both ways; `replies` may change what comes back. */
const relay = (near, far) => {
  const emulations = new Set();
  const waiting = [];
  const send = (text) => (far.readyState === WebSocket.OPEN ? far.send(text) : waiting.push(text));
  far.once('open', () => {
    for (const text of waiting.splice(0)) far.send(text);
  });
  near.on('message', (data) => {
    const {id, method} = JSON.parse(String(data));
    if (method.startsWith('emulation.')) emulations.add(id);
    send(String(data));
  });
  far.on('message', (data) => {
    const {id, error} = JSON.parse(String(data));
    const isUnknown = emulations.delete(id) && error === 'unknown command';
    near.send(isUnknown ? JSON.stringify({type: 'success', id, result: {}}) : String(data));
  });
  near.once('close', () => far.close());
  far.once('close', () => near.close());
};

let printed = '';
firefox.stderr.on('data', (chunk) => {
  if (printed !== null) printed += chunk;
  else process.stderr.write(chunk);
  const [, url] = LISTENING.exec(printed ?? '') ?? [];
  if (!url) return;
  printed = null;
  const server = new WebSocketServer({host: '127.0.0.1', port: 0, maxPayload: 256 * 1024 * 1024});
  server.on('connection', (near, {url: path}) =>
    relay(near, new WebSocket(`${url}${path}`, {maxPayload: 256 * 1024 * 1024})),
  );
  server.once('listening', () => {
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}\n`);
  });
});
