import assert from 'node:assert/strict';
import {test} from 'node:test';
import {socketUrl} from '../../../src/sip/gateway-address.js';

const SITE = {protocol: 'https:', hostname: 'shop.example'};
const HERE = {protocol: 'http:', hostname: 'localhost'};

const TABLE = [
  // An address with a scheme is taken as it is.
  ['wss://gw.example:443', '', SITE, 'wss://gw.example:443'],
  ['wss://gw.example/sip?x=1', '/ws', SITE, 'wss://gw.example/sip?x=1'],
  ['WSS://gw.example', '/ws', SITE, 'WSS://gw.example'],
  ['ws://gw.example', '', SITE, 'ws://gw.example'],
  // Address and port only, as AICC's pages say.
  ['gw.example:443', '', SITE, 'wss://gw.example:443'],
  ['10.0.0.1:8443', '', SITE, 'wss://10.0.0.1:8443'],
  ['[2001:db8::1]:443', '', SITE, 'wss://[2001:db8::1]:443'],
  ['gw.example', '/ws', SITE, 'wss://gw.example/ws'],
  ['gw.example', 'ws', SITE, 'wss://gw.example/ws'],
  ['wss.example', '', SITE, 'wss://wss.example'],
  // Plain ws from plain http on this machine only.
  ['127.0.0.1:5066', '/ws', HERE, 'ws://127.0.0.1:5066/ws'],
  ['gw.example', '', {protocol: 'http:', hostname: '127.0.0.1'}, 'ws://gw.example'],
  ['gw.example', '', {protocol: 'http:', hostname: '127.1.2.3'}, 'ws://gw.example'],
  ['gw.example', '', {protocol: 'http:', hostname: '[::1]'}, 'ws://gw.example'],
  ['gw.example', '', {protocol: 'https:', hostname: 'localhost'}, 'wss://gw.example'],
  ['gw.example', '', {protocol: 'http:', hostname: 'shop.example'}, 'wss://gw.example'],
  ['gw.example', '', {protocol: 'http:', hostname: 'localhost.evil.example'}, 'wss://gw.example'],
  ['gw.example', '', {protocol: 'http:', hostname: '127.0.0.1.evil.example'}, 'wss://gw.example'],
] as const;

for (const [address, path, page, url] of TABLE) {
  test(`${address} with path "${path}" on ${page.protocol}//${page.hostname}: ${url}`, () => {
    assert.equal(socketUrl(address, path, page), url);
  });
}
