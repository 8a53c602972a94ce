/** Keys of a telephone: as RTP events (RFC 4733) by the browser's sender, or in INFO requests. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {KeyTransport} from '../../../src/sip/dial.js';
import {pressKey} from '../../../src/sip/keys.js';
import {FakeInDialog} from './fake-peer.js';

/** The browser's sender (WebRTC §7.2): what is inserted takes the place of what was not yet played. */
class FakeDtmf extends EventTarget {
  canInsertDTMF = true;
  toneBuffer = '';
  readonly inserted: [string, number | undefined, number | undefined][] = [];

  insertDTMF(tones: string, durationMs?: number, gapMs?: number): void {
    this.toneBuffer = tones;
    this.inserted.push([tones, durationMs, gapMs]);
  }

  /** Begins the next tone; after the last one it says that all is over. */
  play(): void {
    const tone = this.toneBuffer.slice(0, 1);
    this.toneBuffer = this.toneBuffer.slice(1);
    this.dispatchEvent(Object.assign(new Event('tonechange'), {tone}));
  }
}

const benched = (keys: KeyTransport) => {
  const [dtmf, session] = [new FakeDtmf(), new FakeInDialog()];
  const senders: unknown[] = [
    {track: null, dtmf: new FakeDtmf()},
    {track: {kind: 'video'}, dtmf: null},
    {track: {kind: 'audio'}, dtmf},
  ];
  const peer = {getSenders: () => senders} as unknown as RTCPeerConnection;
  const told: string[] = [];
  const press = (key: string) =>
    pressKey(
      key,
      {peer, session, keys},
      () => told.push(key),
      () => told.push(`${key} refused`),
    );
  return {dtmf, session, senders, told, press};
};

test('a key is sounded by the browser, long enough for every gateway, and told when it begins', () => {
  const {dtmf, session, told, press} = benched('rfc4733');
  press('5');
  const [[tones, durationMs = 0, gapMs = 0] = ['']] = dtmf.inserted;
  assert.equal(tones, '5');
  // WebRTC §7.2: 40 ms to 6 s, gaps of 30 ms at least.
  assert.ok(durationMs >= 40 && durationMs <= 6_000 && gapMs >= 30);
  assert.deepEqual([told, session.methods], [[], []]);
  dtmf.play();
  assert.deepEqual(told, ['5']);
  dtmf.play();
  assert.deepEqual(told, ['5']);
});

test('keys that are typed fast wait for each other, and none is lost', () => {
  const {dtmf, told, press} = benched('rfc4733');
  press('1');
  dtmf.play();
  for (const key of ['2', '#', '*']) press(key);
  assert.equal(dtmf.toneBuffer, '2#*');
  for (let index = 0; index < 3; index += 1) dtmf.play();
  assert.deepEqual(told, ['1', '2', '#', '*']);
});

test('the same key twice: each is told when it is sounded', () => {
  const {dtmf, told, press} = benched('rfc4733');
  for (const key of ['7', '7', '0', '7']) press(key);
  const after: number[] = [];
  for (let index = 0; index < 4; index += 1) {
    dtmf.play();
    after.push(told.length);
  }
  assert.deepEqual(after, [1, 2, 3, 4]);
  assert.deepEqual(told, ['7', '7', '0', '7']);
});

for (const [why, arrange, keys] of [
  ['where that is wanted', () => {}, 'info'],
  ['where the far end takes no RTP events', ({dtmf}) => (dtmf.canInsertDTMF = false), 'rfc4733'],
  ['where no voice is sent', ({senders}) => senders.pop(), 'rfc4733'],
] as [string, (bench: ReturnType<typeof benched>) => unknown, KeyTransport][]) {
  test(`INFO ${why}, told when the far end has taken it`, () => {
    const bench = benched(keys);
    const {dtmf, session, told, press} = bench;
    arrange(bench);
    press('#');
    assert.deepEqual([session.methods, dtmf.inserted, told], [['INFO'], [], []]);
    assert.deepEqual(session.sent[0]?.options.extraHeaders, ['Content-Type: application/dtmf-relay']);
    assert.match(session.sent[0]?.options.body ?? '', /^Signal=#\r\nDuration=\d+$/);
    session.heardOf('INFO').onSuccessResponse({});
    assert.deepEqual(told, ['#']);
  });
}

for (const [how, answer] of [
  ['415', (handlers) => handlers.onErrorResponse({status_code: 415})],
  ['481', (handlers) => handlers.onDialogError({status_code: 481})],
  ['nothing', (handlers) => handlers.onRequestTimeout()],
  ['a broken connection', (handlers) => handlers.onTransportError()],
] as [string, (handlers: ReturnType<FakeInDialog['heardOf']>) => void][]) {
  test(`an INFO that is answered by ${how}: refused`, () => {
    const {session, told, press} = benched('info');
    press('*');
    answer(session.heardOf('INFO'));
    assert.deepEqual(told, ['* refused']);
  });
}
