/** SIP as no phone should send it: the gateway goes on answering others, says nothing that it was told to say, and keeps nothing. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {seeded} from '../aicc/seeded.js';
import {GatewayBench} from './gateway-bench.js';
import {MediaClient} from './media-client.js';
import {someMessage} from './random-sip.js';
import {SipPhone} from './sip-phone.js';
import {waitFor} from './wait-for.js';

const RUNS = Number(process.env['RUNS'] ?? 2_500);
const PER_PHONE = 50;

/** What the gateway's messages carry. */
const SAID = new Set([
  ...['via', 'to', 'from', 'call-id', 'cseq', 'contact', 'content-type', 'content-length', 'max-forwards', 'allow'],
  ...['supported', 'user-agent', 'record-route', 'unsupported', 'accept', 'reason', 'route', 'require'],
]);

test(`${RUNS} messages that are no SIP, or bad SIP`, {timeout: 60_000 + RUNS * 10}, async (t) => {
  const random = seeded(t);
  const bench = await GatewayBench.open({noAnswerMs: 300});
  const phones: SipPhone[] = [];
  t.after(() => {
    for (const phone of phones) phone.close();
    return bench.close();
  });
  const {visitor, agent} = await bench.conversation();
  const {callId, fromTag, toTag} = visitor.phone;
  const stranger = new MediaClient('stranger', {});
  t.after(() => stranger.close());
  const sdp = await stranger.offer();
  const seen = new Map<string, number>();
  for (let sent = 0; sent < RUNS; sent += PER_PHONE) {
    const phone = await SipPhone.open(bench.url, '4711');
    phones.push(phone);
    const last: (string | Buffer)[] = [];
    for (let nth = 0; nth < PER_PHONE && phone.isOpen; nth += 1) {
      last.push(someMessage(random, {callId, fromTag: `${fromTag}x`, toTag, sdp}));
      phone.write(last.at(-1)!);
    }
    phone.request('OPTIONS');
    // Who sends more than a message may have is sent away; everybody else is answered.
    const isOver = () => !phone.isOpen || phone.received.some(({headers}) => headers.get('cseq') === '1 OPTIONS');
    await waitFor(isOver, `an answer after ${JSON.stringify(last.map(String))}`);
    for (const {start, headers} of phone.received) {
      seen.set(start, (seen.get(start) ?? 0) + 1);
      for (const name of headers.keys()) assert.ok(SAID.has(name), `${start} has ${name}: ${headers.get(name)}`);
    }
    phone.close();
  }
  t.diagnostic(JSON.stringify([...seen]));
  // Who talks all the while still does.
  visitor.phone.request('INFO', 'Signal=5\r\n', 'application/dtmf-relay');
  await waitFor(() => agent.phone.has('INFO'), 'a key at the agent’s');
  assert.ok((seen.get('400') ?? 0) + (seen.get('404') ?? 0) + (seen.get('481') ?? 0) > 20, 'the damage is too great');
});
