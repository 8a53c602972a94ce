import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {GatewayBench, type Caller, type DialOptions} from './gateway-bench.js';
import {hears, sees} from './media-checks.js';
import {waitFor} from './wait-for.js';

const replacing = ({phone}: Caller, more = '') =>
  `Replaces: ${phone.callId};to-tag=${phone.toTag};from-tag=${phone.fromTag}${more}`;

describe('Replaces', () => {
  let bench: GatewayBench;
  beforeEach(async () => {
    bench = await GatewayBench.open();
  });
  afterEach(() => bench.close());

  const losePatience = async (replaceMs: number) => {
    await bench.close();
    bench = await GatewayBench.open({replaceMs});
  };

  const popOut = (headers: readonly string[], options: DialOptions = {}) =>
    bench.dial('4711', 'popped out', {headers, ...options});

  /** The final status of an INVITE with these headers. */
  const statusOf = async (...headers: string[]) => {
    const {phone} = await popOut(headers);
    const {start, headers: got} = await phone.finalStatus();
    phone.acknowledgeFailure({start, headers: got, body: ''});
    return {status: start, headers: got};
  };

  it('moves the visitor to another dialog: both hear the agent until the new one speaks', async () => {
    const {visitor, agent} = await bench.conversation();
    await hears(visitor, 'agent');
    const told = bench.told.length;
    const popped = await popOut([replacing(visitor), 'Require: replaces']);
    const answer = await popped.phone.acknowledged();
    await popped.media.answered(answer);
    await Promise.all([hears(popped, 'agent'), hears(visitor, 'agent'), hears(agent, 'visitor')]);
    assert.equal(visitor.phone.has('BYE'), false);

    popped.media.speak();
    await waitFor(() => visitor.phone.has('BYE'), 'BYE for the old dialog');
    await Promise.all([hears(popped, 'agent'), hears(agent, 'popped out')]);
    assert.deepEqual(bench.told.slice(told), []);
    popped.phone.request('BYE');
    await bench.fact('visitor.left:far-end');
  });

  it('is announced', async () => {
    const {visitor} = await bench.conversation();
    const ok = await visitor.phone.status(200);
    assert.equal(ok.headers.get('supported'), 'replaces');
  });

  it('takes pictures along', async () => {
    const {visitor, agent} = await bench.conversation({video: true});
    await sees(agent, visitor, 'ferns');
    const popped = await popOut([replacing(visitor)], {video: true});
    assert.match(await bench.connect(popped), /m=video 9 [^]*a=sendrecv/);
    await waitFor(() => visitor.phone.has('BYE'), 'BYE for the old dialog');
    await Promise.all([sees(agent, popped, 'moss'), sees(popped, agent, 'pots')]);
    assert.equal(bench.visitorMedia?.shows, true);
  });

  it('goes through though the new dialog does not speak', async () => {
    await losePatience(1000);
    const {visitor} = await bench.conversation();
    const popped = await popOut([replacing(visitor)]);
    await popped.media.answered(await popped.phone.acknowledged());
    await waitFor(() => visitor.phone.has('BYE'), 'the end of patience');
    await bench.reinvite(popped, (sdp) => sdp.replace('a=sendrecv', 'a=inactive'));
    await waitFor(() => bench.visitorMedia?.holds === true, 'the hold');
  });

  it('has gone through when the old dialog hangs up first', async () => {
    const {visitor, agent} = await bench.conversation();
    const popped = await popOut([replacing(visitor)]);
    visitor.phone.request('BYE');
    await bench.connect(popped);
    await Promise.all([hears(popped, 'agent'), hears(agent, 'popped out')]);
    assert.equal(bench.told.includes('visitor.left:far-end'), false);
  });

  it('fails without harm: cancelled, or refused', async () => {
    const {visitor, agent} = await bench.conversation();
    bench.gateway.setFaults({answerDelayMs: 5000});
    const cancelled = await popOut([replacing(visitor)]);
    await cancelled.phone.status(180);
    cancelled.phone.cancel();
    cancelled.phone.acknowledgeFailure(await cancelled.phone.status(487));
    bench.gateway.setFaults({answerDelayMs: 0, inviteStatus: 503});
    assert.equal((await statusOf(replacing(visitor))).status, '503');
    bench.gateway.setFaults({inviteStatus: null});
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
    await bench.connect(await popOut([replacing(visitor)]));
    await waitFor(() => visitor.phone.has('BYE'), 'BYE for the old dialog');
  });

  it('fails without harm: never acknowledged', async () => {
    await losePatience(200);
    const {visitor, agent} = await bench.conversation();
    const forgetful = await popOut([replacing(visitor)]);
    await forgetful.phone.status(200);
    await waitFor(() => bench.gateway.census().peers === 2, 'the end of patience');
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
    await forgetful.phone.acknowledged();
    await waitFor(() => forgetful.phone.has('BYE'), 'BYE for who was late');
    assert.equal(visitor.phone.has('BYE'), false);
  });

  it('takes one at a time', async () => {
    const {visitor} = await bench.conversation();
    bench.gateway.setFaults({answerDelayMs: 5000});
    const first = await popOut([replacing(visitor)]);
    await first.phone.status(180);
    assert.equal((await statusOf(replacing(visitor))).status, '486');
    first.phone.cancel();
    first.phone.acknowledgeFailure(await first.phone.status(487));
  });

  it('has the statuses of RFC 3891 §3', async () => {
    const {visitor, agent} = await bench.conversation();
    const {callId, toTag, fromTag} = visitor.phone;
    assert.equal((await statusOf(replacing(visitor, ';early-only'))).status, '486');
    for (const unknown of [
      `Replaces: ${callId}x;to-tag=${toTag};from-tag=${fromTag}`,
      `Replaces: ${callId};to-tag=${fromTag};from-tag=${toTag}`,
      replacing(agent),
    ]) {
      assert.equal((await statusOf(unknown)).status, '481', unknown);
    }
    for (const malformed of ['Replaces: nonsense', `Replaces: ${callId};to-tag=${toTag}`]) {
      assert.equal((await statusOf(malformed)).status, '400', malformed);
    }
    assert.equal((await statusOf(replacing(visitor), replacing(visitor))).status, '400');
    visitor.phone.request('OPTIONS', '', 'text/plain', [replacing(visitor)]);
    await visitor.phone.status(400);
    visitor.phone.request('BYE');
    await bench.fact('visitor.left:far-end');
    assert.equal((await statusOf(replacing(visitor))).status, '603');
  });

  it('replaces no early dialog', async () => {
    const visitor = await bench.dial('4711', 'visitor');
    const {headers} = await visitor.phone.status(180);
    const toTag = /tag=([^;]+)/.exec(headers.get('to') ?? '')?.[1];
    const {callId, fromTag} = visitor.phone;
    assert.equal((await statusOf(`Replaces: ${callId};to-tag=${toTag};from-tag=${fromTag}`)).status, '481');
    visitor.phone.cancel();
    visitor.phone.acknowledgeFailure(await visitor.phone.status(487));
  });

  it('is an unknown extension if told so', async () => {
    const {visitor} = await bench.conversation();
    bench.gateway.setFaults({refuseReplaces: true});
    const required = await statusOf(replacing(visitor), 'Require: replaces');
    assert.deepEqual([required.status, required.headers.get('unsupported')], ['420', 'replaces']);
    const ignored = await statusOf(replacing(visitor));
    assert.deepEqual([ignored.status, ignored.headers.get('supported')], ['486', '']);
    assert.equal(visitor.phone.has('BYE'), false);
  });

  it('has 420 for any other extension that is required', async () => {
    const {status, headers} = await statusOf('Require: replaces, 100rel', 'Require: gruu');
    assert.deepEqual([status, headers.get('unsupported')], ['420', '100rel, gruu']);
  });
});
