import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Config, RawConfig} from '../../../src/domain/config.js';
import {faultOf, read} from './raw-config.js';

test('what is left out has its default', () => {
  assert.deepEqual(read(), {
    baseUrl: 'https://shop.example',
    channelId: '202105284494222653',
    tokenUrl: null,
    getCredentials: null,
    userId: null,
    userName: null,
    calls: ['audio', 'video'],
    iceServers: [],
    iceTransportPolicy: 'all',
    gatewayPath: '',
    consent: null,
    recordingNotice: null,
    persist: true,
  });
});

const STUN = {urls: 'stun:stun.example'};
const TURN = {urls: ['turn:turn.example', 'turns:turn.example'], username: 'u', credential: 'c'};

type Row = {[K in keyof RawConfig]: [K, RawConfig[K], Partial<Config>]}[keyof RawConfig];

const GOOD: readonly Row[] = [
  ['channelId', '  202105284494222653\n', {channelId: '202105284494222653'}],
  ['baseUrl', '', {baseUrl: 'https://shop.example'}],
  ['baseUrl', '/aicc', {baseUrl: 'https://shop.example/aicc'}],
  ['baseUrl', 'aicc/', {baseUrl: 'https://shop.example/cart/aicc'}],
  ['baseUrl', '//broker.example', {baseUrl: 'https://broker.example'}],
  ['baseUrl', 'https://broker.example/a///', {baseUrl: 'https://broker.example/a'}],
  ['baseUrl', 'http://127.0.0.1:8080', {baseUrl: 'http://127.0.0.1:8080'}],
  ['tokenUrl', '/token', {tokenUrl: 'https://shop.example/token'}],
  ['tokenUrl', 'https://auth.example/token/', {tokenUrl: 'https://auth.example/token/'}],
  ['tokenUrl', '/token?for=a/', {tokenUrl: 'https://shop.example/token?for=a/'}],
  ['tokenUrl', '', {tokenUrl: null}],
  ['userId', 'u', {userId: 'u'}],
  ['userId', 'x'.repeat(24), {userId: 'x'.repeat(24)}],
  ['userId', 'vera@shop.example', {userId: 'vera@shop.example'}],
  ['userName', 'Vera Ñ 你好', {userName: 'Vera Ñ 你好'}],
  ['userName', '', {userName: null}],
  ['calls', 'audio', {calls: ['audio']}],
  ['calls', 'video', {calls: ['video']}],
  ['calls', '  video   audio ', {calls: ['video', 'audio']}],
  ['calls', 'none', {calls: []}],
  ['calls', '', {calls: []}],
  ['iceServers', '[]', {iceServers: []}],
  ['iceServers', JSON.stringify([STUN, TURN]), {iceServers: [STUN, TURN]}],
  ['iceServers', [TURN], {iceServers: [TURN]}],
  ['iceTransportPolicy', 'all', {iceTransportPolicy: 'all'}],
  ['iceTransportPolicy', 'relay', {iceTransportPolicy: 'relay'}],
  ['gatewayPath', '/ws', {gatewayPath: '/ws'}],
  ['consent', '', {consent: ''}],
  ['consent', 'We keep nothing.', {consent: 'We keep nothing.'}],
  ['recordingNotice', '', {recordingNotice: ''}],
  ['noPersist', true, {persist: false}],
];

for (const [name, value, expected] of GOOD) {
  test(`${name} ${JSON.stringify(value)} is read`, () => {
    assert.deepEqual(read({[name]: value}), {...read(), ...expected});
  });
}

const BAD: readonly [keyof RawConfig, unknown, string][] = [
  ['baseUrl', 'https://', 'base-url'],
  ['baseUrl', 'http://shop example', 'base-url'],
  ['baseUrl', 'ftp://shop.example', 'base-url'],
  ['baseUrl', 'javascript:alert(1)', 'base-url'],
  ['baseUrl', 'data:text/plain,x', 'base-url'],
  ['tokenUrl', 'https://[', 'token-url'],
  ['tokenUrl', 'ws://shop.example', 'token-url'],
  ['userId', '', 'user-id'],
  ['userId', 'x'.repeat(25), 'user-id'],
  ['userId', 'a b', 'user-id'],
  ['userId', 'a,b', 'user-id'],
  ['userId', '\n', 'user-id'],
  ['calls', 'audio,video', 'calls'],
  ['calls', 'Audio', 'calls'],
  ['calls', 'phone', 'calls'],
  ['iceServers', '', 'ice-servers'],
  ['iceServers', 'stun:stun.example', 'ice-servers'],
  ['iceServers', 'null', 'ice-servers'],
  ['iceServers', '{"urls":"stun:stun.example"}', 'ice-servers'],
  ['iceServers', '["stun:stun.example"]', 'ice-servers'],
  ['iceServers', '[null]', 'ice-servers'],
  ['iceServers', '[{"url":"stun:stun.example"}]', 'ice-servers'],
  ['iceServers', '[{"urls":""}]', 'ice-servers'],
  ['iceServers', {urls: 'stun:stun.example'}, 'ice-servers'],
  ['iceTransportPolicy', '', 'ice-transport-policy'],
  ['iceTransportPolicy', 'none', 'ice-transport-policy'],
  ['iceTransportPolicy', 'Relay', 'ice-transport-policy'],
];

for (const [name, value, attribute] of BAD) {
  test(`${name} ${JSON.stringify(value)} is refused, and ${attribute} named`, () => {
    assert.deepEqual(faultOf({[name]: value}), {code: 'config/bad-attribute', attribute});
  });
}

test('a channel is required', () => {
  for (const channelId of [null, '', '  \n']) {
    assert.deepEqual(faultOf({channelId}), {code: 'config/missing-channel', attribute: 'channel-id'});
  }
});

test('a page without an origin must give a base URL', () => {
  for (const page of ['about:blank', 'about:srcdoc', 'file:///home/vera/page.html', 'data:text/html,x']) {
    assert.deepEqual(faultOf({}, page), {code: 'config/bad-attribute', attribute: 'base-url'});
    assert.equal(read({baseUrl: 'https://broker.example'}, page).baseUrl, 'https://broker.example');
  }
});

test('the function that gives credentials is handed through', () => {
  const getCredentials = () => Promise.reject(new Error('unused'));
  assert.equal(read({getCredentials}).getCredentials, getCredentials);
});
