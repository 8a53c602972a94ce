import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {digitOfInfo, ToneReader} from '../../../server/contact-centre/gateway/dtmf.js';
import {GatewayBench} from './gateway-bench.js';
import {heardFrom, hears} from './media-checks.js';
import {waitFor} from './wait-for.js';

const END = 0x80;

describe('ToneReader', () => {
  const read = (packets: readonly {event: number; timestamp: number; flags?: number; marker?: boolean}[]) => {
    const tones = new ToneReader();
    return packets
      .map(({event, timestamp, flags = 0, marker = false}) =>
        tones.read({sequenceNumber: 0, timestamp, marker, payload: Buffer.from([event, flags, 0, 160]), isTone: true}),
      )
      .join('');
  };

  it('reads each event once, its end packets and late ones included', () => {
    const one = {event: 1, timestamp: 1000};
    const hash = {event: 11, timestamp: 9000};
    const ended = [
      {...one, marker: true},
      one,
      {...one, flags: END},
      {...one, flags: END},
      {...hash, marker: true},
      {...one, flags: END},
      {...hash, flags: END},
    ];
    assert.equal(read(ended), '1#');
  });

  it('reads the same key twice', () => {
    const twice = [0, 8000].flatMap((timestamp) => [
      {event: 5, timestamp, marker: true},
      {event: 5, timestamp, flags: END},
    ]);
    assert.equal(read(twice), '55');
  });

  it('reads an event of which only the end has come', () => {
    assert.equal(
      read([
        {event: 5, timestamp: 0, flags: END},
        {event: 5, timestamp: 8000, flags: END},
      ]),
      '55',
    );
  });

  it('reads a long event once, over its segments and the end of the clock', () => {
    const begin = 2 ** 32 - 1000;
    const long = [
      {event: 15, timestamp: begin, marker: true},
      {event: 15, timestamp: begin},
      {event: 15, timestamp: (begin + 0xff_ff) % 2 ** 32},
      {event: 15, timestamp: (begin + 2 * 0xff_ff) % 2 ** 32, flags: END},
    ];
    assert.equal(read(long), 'D');
  });

  it('leaves out what is no key', () => {
    assert.equal(read([{event: 16, timestamp: 0}]), '');
    const nothing = {sequenceNumber: 0, timestamp: 0, marker: false, payload: Buffer.alloc(1), isTone: true};
    assert.equal(new ToneReader().read(nothing), undefined);
  });
});

describe('digitOfInfo', () => {
  it('reads application/dtmf-relay and nothing else', () => {
    const relay = (content: string, contentType = 'application/dtmf-relay') => digitOfInfo({contentType, content});
    assert.equal(relay('Signal=5\r\nDuration=160'), '5');
    assert.equal(relay('Duration=160\r\nsignal= a \r\n', 'Application/DTMF-Relay; charset=utf-8'), 'A');
    assert.equal(relay('Signal=*\r\n'), '*');
    for (const wrong of ['', 'Signal=\r\n', 'Signal=55', 'Signal=!', 'Duration=160']) {
      assert.equal(relay(wrong), undefined, wrong);
    }
    assert.equal(relay('Signal=5', 'text/plain'), undefined);
  });
});

describe('the visitor’s keypad', () => {
  const digits = ({facts}: GatewayBench) =>
    facts.flatMap((fact) => (fact.type === 'visitor.digit' ? [fact.digit] : [])).join('');

  it('is read from telephone-events and from INFO, and goes on to the agent', async () => {
    const bench = await GatewayBench.open();
    const {visitor, agent} = await bench.conversation();
    await hears(agent, 'visitor');
    await visitor.media.press(1, 1000);
    await visitor.media.press(1, 20_000);
    await waitFor(() => digits(bench) === '11', 'two digits');
    visitor.phone.request('INFO', 'Signal=#\r\nDuration=160', 'application/dtmf-relay');
    await waitFor(() => digits(bench) === '11#', 'the third');
    await waitFor(() => agent.phone.has('INFO'), 'INFO');
    await waitFor(() => agent.media.heard.filter(({payloadType}) => payloadType === 110).length === 10, 'the tones');
    assert.equal(heardFrom(agent, 'visitor') > 0, true);
    await bench.close();
  });
});
