import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {GatewayBench} from './gateway-bench.js';
import {heardFrom, hears, withDirection} from './media-checks.js';
import {waitFor} from './wait-for.js';

describe('the gateway, by what goes through it', () => {
  let bench: GatewayBench;
  beforeEach(async () => {
    bench = await GatewayBench.open({lostMs: 400});
  });
  afterEach(() => bench.close());

  it('carries audio both ways, and on without a gap when the bridge moves', async () => {
    const {visitor, agent} = await bench.conversation();
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
    const second = await bench.agent('second');
    const requests = visitor.phone.received.length;

    bench.call.bridge(second.leg);
    await Promise.all([hears(visitor, 'second'), hears(second, 'visitor')]);
    await waitFor(() => agent.phone.has('BYE'), 'BYE for the first agent');
    await bench.fact('agent.left:gateway');

    assert.equal(visitor.phone.received.length, requests);
    assert.equal(new Set(visitor.media.heard.map(({ssrc}) => ssrc)).size, 1);
    const numbers = visitor.media.heard.map(({sequenceNumber}) => sequenceNumber);
    for (const [index, number] of numbers.slice(1).entries()) assert.equal(number, (numbers[index]! + 1) % 2 ** 16);
  });

  it('lets the visitor in when an agent is connected, and plays music without one', async () => {
    const visitor = await bench.dial('4711', 'visitor');
    await visitor.phone.status(180);
    assert.equal(visitor.phone.hasStatus(200), false);
    const agent = await bench.agent('agent');
    bench.call.bridge(agent.leg);
    await bench.connect(visitor);
    await hears(visitor, 'agent');

    bench.call.dropLeg(agent.leg);
    await bench.fact('agent.left:gateway');
    const words = visitor.media.heard.length;
    await waitFor(() => visitor.media.heard.length > words + 5, 'music');
    assert.equal(visitor.media.heard.at(-1)!.text === 'agent', false);
    assert.equal(visitor.phone.has('BYE'), false);
  });

  it('forwards tones (RFC 4733) with their own payload type', async () => {
    const {visitor, agent} = await bench.conversation();
    await hears(agent, 'visitor');
    await visitor.media.sendTone();
    await waitFor(() => heardFrom(agent, 'tone') === 1, 'the tone');
    assert.equal(agent.media.heard.find(({text}) => text === 'tone')!.payloadType, 110);
  });

  it('holds and resumes', async () => {
    const {visitor, agent} = await bench.conversation();
    await hears(agent, 'visitor');
    assert.match(await bench.reinvite(agent, withDirection('sendonly')), /a=recvonly/);
    const onHold = agent.media.heard.length;
    await waitFor(() => visitor.media.heard.at(-1)!.text !== 'agent', 'music for the visitor');
    assert.ok(agent.media.heard.length <= onHold + 1);
    assert.match(await bench.reinvite(agent), /a=sendrecv/);
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
    const numbers = agent.media.heard.map(({sequenceNumber}) => sequenceNumber);
    assert.equal((numbers.at(-1)! - numbers[0]! + 2 ** 16) % 2 ** 16, numbers.length - 1);
  });

  it('keeps the medium of an inactive one', async () => {
    const {visitor} = await bench.conversation();
    const answer = await bench.reinvite(visitor, withDirection('inactive'));
    assert.match(answer, /m=audio 9 /);
    assert.match(answer, /a=inactive/);
  });

  it('restarts ICE where the offer does', async () => {
    const {visitor, agent} = await bench.conversation();
    const username = (sdp: string) => /a=ice-ufrag:(\S+)/.exec(sdp)?.[1];
    const before = username(await bench.reinvite(visitor));
    assert.notEqual(username(await bench.reinvite(visitor, undefined, {iceRestart: true})), before);
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
  });

  it('shows pictures from a key frame on, and asks for one', async () => {
    const {visitor, agent} = await bench.conversation({video: true});
    await waitFor(() => {
      visitor.media.show('hello', {isKeyFrame: true});
      return agent.media.seen.includes('hello');
    }, 'a picture');
    const asked = visitor.media.keyFramesAsked;
    agent.media.askKeyFrame();
    await waitFor(() => visitor.media.keyFramesAsked > asked, 'PLI from the viewer');

    const second = await bench.agent('second', {video: true});
    bench.call.bridge(second.leg);
    await waitFor(() => {
      second.media.show('delta', {isKeyFrame: false});
      return second.media.keyFramesAsked > 0;
    }, 'PLI to the new source');
    await waitFor(() => {
      second.media.show('key', {isKeyFrame: true});
      return visitor.media.seen.includes('key');
    }, 'the new picture');
    assert.equal(visitor.media.seen.includes('delta'), false);
  });

  it('takes video that is added later', async () => {
    const {visitor} = await bench.conversation();
    visitor.media.addVideo();
    assert.match(await bench.reinvite(visitor), /m=video 9 /);
    await hears(visitor, 'agent');
  });

  it('has an automatic leg that speaks', async () => {
    bench.call.bridge(bench.call.openAutomaticLeg().id);
    const visitor = await bench.dial('4711', 'visitor');
    await bench.connect(visitor);
    await waitFor(() => visitor.media.heard.length > 5, 'the greeting');
  });

  it('sends the visitor nothing, or to nowhere, if told so', async () => {
    bench.gateway.setFaults({muteMedia: true});
    const {visitor, agent} = await bench.conversation();
    await hears(agent, 'visitor');
    assert.equal(visitor.media.heard.length, 0);
    bench.gateway.setFaults({muteMedia: false});
    await hears(visitor, 'agent');

    visitor.phone.request('BYE');
    await bench.fact('visitor.left:far-end');
    bench.gateway.setFaults({deadMedia: true});
    const unlucky = await bench.dial('4711', 'visitor');
    await unlucky.media.answered(await unlucky.phone.acknowledged());
    await waitFor(() => unlucky.media.isIgnored, 'a check that is not answered');
  });

  it('tells who hung up', async () => {
    const {visitor, agent} = await bench.conversation();
    agent.phone.request('BYE');
    await bench.fact('agent.left:far-end');
    assert.equal(visitor.phone.has('BYE'), false);
    visitor.phone.request('BYE');
    await bench.fact('visitor.left:far-end');
  });

  it('goes on when a WebSocket is lost, and knows the dialog again over another', async () => {
    const {visitor, agent} = await bench.conversation();
    visitor.phone.close();
    await waitFor(() => bench.gateway.census().sockets === 1, 'the loss');
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
    await visitor.phone.moveTo(bench.url);
    assert.match(await bench.reinvite(visitor, undefined, {iceRestart: true}), /a=sendrecv/);
    await hears(agent, 'visitor');
    visitor.phone.request('BYE');
    await bench.fact('visitor.left:far-end');
  });

  it('reaches the far end over the WebSocket that it used last', async () => {
    const {visitor} = await bench.conversation();
    await visitor.phone.moveTo(bench.url);
    await bench.reinvite(visitor);
    bench.call.release();
    await waitFor(() => visitor.phone.has('BYE'), 'BYE over the second WebSocket');
  });

  it('takes a leg for lost without WebSocket and media', async () => {
    const {visitor} = await bench.conversation();
    visitor.phone.close();
    await visitor.media.close();
    await bench.fact('visitor.left:lost');
  });

  it('ends everything at release, once', async () => {
    const {visitor, agent} = await bench.conversation();
    bench.call.release();
    bench.call.release();
    await waitFor(() => visitor.phone.has('BYE') && agent.phone.has('BYE'), 'BYE');
    assert.deepEqual(bench.told.slice(-2).sort(), ['agent.left:gateway', 'visitor.left:gateway']);
    const late = await bench.dial('4711', 'visitor');
    late.phone.acknowledgeFailure(await late.phone.status(404));
  });

  it('does not give an access code away twice', () => {
    assert.throws(() => bench.gateway.openCall({accessCode: '4711', media: 'audio', tell: () => undefined}), /taken/);
  });
});
