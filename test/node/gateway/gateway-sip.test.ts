import assert from 'node:assert/strict';
import {once} from 'node:events';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {WebSocket} from 'ws';
import {GatewayBench} from './gateway-bench.js';
import {SipPhone} from './sip-phone.js';
import {waitFor} from './wait-for.js';

describe('the gateway, by what it says in SIP', () => {
  let bench: GatewayBench;
  beforeEach(async () => {
    bench = await GatewayBench.open({noAnswerMs: 300});
  });
  afterEach(() => bench.close());

  it('answers OPTIONS, refuses REGISTER, and returns the keep-alive', async () => {
    const phone = await SipPhone.open(bench.url, '4711');
    phone.request('OPTIONS');
    assert.match((await phone.status(200)).headers.get('allow') ?? '', /INVITE.*UPDATE/);
    phone.request('REGISTER');
    await phone.status(405);
    phone.write('\r\n\r\n');
    await waitFor(() => phone.raw.includes('\r\n'), 'the pong');
    phone.close();
  });

  it('has 404 for an unknown code', async () => {
    const {phone} = await bench.dial('0815', 'visitor');
    phone.acknowledgeFailure(await phone.status(404));
    assert.deepEqual(bench.told, []);
  });

  it('has 488 for an offer that it cannot meet', async () => {
    const phone = await SipPhone.open(bench.url, '4711');
    phone.invite('v=0\r\ns=-\r\nm=audio 9 RTP/AVP 0\r\n');
    phone.acknowledgeFailure(await phone.status(488));
    assert.deepEqual(bench.told, ['visitor.invited', 'visitor.left:gateway']);
    phone.close();
  });

  it('rings at once, and has 486 for a second visitor', async () => {
    const first = await bench.dial('4711', 'visitor');
    await first.phone.status(180);
    const second = await bench.dial('4711', 'visitor');
    second.phone.acknowledgeFailure(await second.phone.status(486));
    first.phone.acknowledgeFailure(await first.phone.status(480));
    assert.deepEqual(bench.told, ['visitor.invited', 'visitor.left:gateway']);
  });

  it('has 487 after CANCEL', async () => {
    const {phone} = await bench.dial('4711', 'visitor');
    await phone.status(180);
    phone.cancel();
    phone.acknowledgeFailure(await phone.status(487));
    assert.deepEqual(bench.told, ['visitor.invited', 'visitor.left:far-end']);
  });

  it('takes another INVITE after one that came to nothing', async () => {
    const {phone} = await bench.dial('4711', 'visitor');
    phone.acknowledgeFailure(await phone.status(480));
    const {id} = bench.call.openAutomaticLeg();
    bench.call.bridge(id);
    await bench.connect(await bench.dial('4711', 'visitor'));
    await bench.fact('visitor.connected');
  });

  it('takes a visitor for lost whose WebSocket closes before there is an answer', async () => {
    const {phone} = await bench.dial('4711', 'visitor');
    await phone.status(180);
    phone.close();
    await bench.fact('visitor.left:lost');
  });

  it('has 481 for a request within no dialog', async () => {
    const {visitor} = await bench.conversation();
    visitor.phone.request('BYE');
    await bench.fact('visitor.left:far-end');
    visitor.phone.request('BYE');
    await visitor.phone.status(481);
    visitor.phone.request('UPDATE');
    await waitFor(() => visitor.phone.received.filter(({start}) => start === '481').length === 2, 'two 481');
  });

  it('answers INFO and hands it on, and UPDATE', async () => {
    const {visitor, agent} = await bench.conversation();
    visitor.phone.request('INFO', 'Signal=5\r\nDuration=100\r\n', 'application/dtmf-relay');
    await waitFor(() => agent.phone.has('INFO'), 'INFO');
    assert.match(agent.phone.received.find(({start}) => start === 'INFO')!.body, /Signal=5/);
    visitor.phone.request('UPDATE');
    const isUpdated = () => visitor.phone.received.some(({headers}) => headers.get('cseq')?.endsWith(' UPDATE'));
    await waitFor(isUpdated, 'the answer to UPDATE');
    assert.equal(visitor.phone.received.at(-1)!.start, '200');
  });

  it('survives what is not SIP', async () => {
    const phone = await SipPhone.open(bench.url, '4711');
    for (const text of ['x', 'INVITE sip:a SIP/2.0\r\n\r\n', `${'\0'.repeat(100)}\r\n`]) phone.write(text);
    phone.write(`OPTIONS sip:a@b SIP/2.0\r\nVia: SIP/2.0/WS a;branch=z9hG4bK1\r\nCSeq: one OPTIONS\r\n\r\n`);
    phone.request('OPTIONS');
    await phone.status(200);
    phone.close();
  });

  it('misbehaves as told: final status, late answer, refused and cut WebSockets', async () => {
    bench.gateway.setFaults({inviteStatus: 503});
    const refused = await bench.dial('4711', 'visitor');
    refused.phone.acknowledgeFailure(await refused.phone.status(503));
    bench.gateway.setFaults({inviteStatus: null});

    bench.gateway.setFaults({answerDelayMs: 60});
    bench.call.bridge(bench.call.openAutomaticLeg().id);
    const dialledMs = performance.now();
    const late = await bench.dial('4711', 'visitor');
    await late.phone.acknowledged();
    assert.ok(performance.now() - dialledMs > 59);
    assert.equal(late.phone.hasStatus(180), true);

    bench.gateway.cutSockets();
    await waitFor(() => !late.phone.isOpen && bench.gateway.census().sockets === 0, 'the cut');
    bench.gateway.setFaults({refuseSockets: true});
    await assert.rejects(SipPhone.open(bench.url, '4711'), /503/);
  });

  it('takes no WebSocket without the sub-protocol', async () => {
    const [error] = (await once(new WebSocket(bench.url), 'error')) as [Error];
    assert.match(error.message, /400/);
  });
});
