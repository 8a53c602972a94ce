import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {GatewayBench, type Caller} from './gateway-bench.js';
import {hears, sees, videoOf, withDirection} from './media-checks.js';
import {waitFor} from './wait-for.js';

const invites = ({phone}: Caller) => phone.received.filter(({start}) => start === 'INVITE');

describe('video in the middle of a call', () => {
  let bench: GatewayBench;
  beforeEach(async () => {
    bench = await GatewayBench.open({glareMs: 20});
  });
  afterEach(() => bench.close());

  const becomes = (video: string) => waitFor(() => bench.agentVideo === video, `the agent’s video is ${video}`);

  const shows = async (agent: Caller, direction: 'sendrecv' | 'recvonly' = 'sendrecv') => {
    agent.media.turnVideo(direction);
    await bench.reinvite(agent);
  };

  it('comes from the agent: the visitor is asked on the same transport, sees it, and is told of its end', async () => {
    const {visitor, agent} = await bench.conversation({desk: 'recvonly'});
    await shows(agent);
    await becomes('shown');
    const [offer] = invites(visitor);
    assert.match(offer!.body, /a=group:BUNDLE 0 video1\r\n/);
    assert.match(videoOf(offer!.body), /^video 9 UDP\/TLS\/RTP\/SAVPF 96\r\n[^]*a=setup:actpass[^]*a=sendrecv\r\n/);
    await sees(visitor, agent, 'ferns');
    assert.deepEqual(bench.visitorMedia, undefined);

    await shows(agent, 'recvonly');
    await becomes('off');
    await waitFor(() => invites(visitor).length === 2, 'a second offer');
    assert.match(videoOf(invites(visitor)[1]!.body), /^video 9 [^]*a=inactive\r\n/);
    await shows(agent);
    await becomes('shown');
    await sees(visitor, agent, 'moss');
    await hears(agent, 'visitor');
  });

  it('is answered with the visitor’s own', async () => {
    const {visitor, agent} = await bench.conversation({desk: 'recvonly'});
    visitor.media.addVideo();
    await shows(agent);
    await waitFor(() => bench.visitorMedia?.shows === true, 'the visitor’s pictures');
    await Promise.all([sees(visitor, agent, 'ferns'), sees(agent, visitor, 'moss')]);
    await shows(agent, 'recvonly');
    await waitFor(() => invites(visitor).length === 2, 'a second offer');
    assert.match(videoOf(invites(visitor)[1]!.body), /a=recvonly\r\n/);
    await sees(agent, visitor, 'pots');
  });

  it('comes from both in the end, with one section', async () => {
    const {visitor, agent} = await bench.conversation({desk: 'recvonly'});
    visitor.media.addVideo();
    await bench.reinvite(visitor);
    await sees(agent, visitor, 'ferns');
    await shows(agent);
    await becomes('shown');
    assert.equal(invites(visitor)[0]!.body.split('m=video').length, 2);
    await sees(visitor, agent, 'moss');
  });

  it('uses a section again that was rejected', async () => {
    const {visitor, agent} = await bench.conversation({desk: 'recvonly'});
    visitor.media.addVideo();
    visitor.phone.invite((await visitor.media.offer()).replace('m=video 9 ', 'm=video 0 '));
    await visitor.phone.acknowledged();
    let offer = '';
    visitor.phone.onInvite = (sdp) => {
      offer = sdp;
      return 488;
    };
    await shows(agent);
    await becomes('refused');
    assert.equal(offer.split('m=video').length, 2);
    assert.match(videoOf(offer), /^video 9 [^]*a=mid:video1\r\n/);
  });

  for (const [name, answer] of [
    ['488', 488],
    ['an answer without a place for it', (sdp: string) => sdp.replace('m=video 9 ', 'm=video 0 ')],
    ['an answer that does not look', (sdp: string) => sdp.replace(/(m=video[^]*a=)recvonly/, '$1inactive')],
  ] as const) {
    it(`is refused by ${name}: once, and the call goes on`, async () => {
      const {visitor, agent} = await bench.conversation({desk: 'recvonly'});
      visitor.phone.onInvite = async (offer) =>
        typeof answer === 'number' ? answer : answer(await visitor.media.answer(offer));
      await shows(agent);
      await becomes('refused');
      await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
      await bench.reinvite(agent);
      assert.equal(invites(visitor).length, 1);
      await shows(agent, 'recvonly');
      await becomes('off');
      visitor.phone.onInvite = (offer) => visitor.media.answer(offer);
      await shows(agent);
      await becomes('shown');
    });
  }

  it('is asked for once more after 491, and no more than that', async () => {
    const {visitor, agent} = await bench.conversation({desk: 'recvonly'});
    const statuses = [491];
    visitor.phone.onInvite = (offer) => statuses.shift() ?? visitor.media.answer(offer);
    await shows(agent);
    await becomes('shown');
    assert.equal(invites(visitor).length, 2);
    statuses.push(491, 491);
    await shows(agent, 'recvonly');
    await waitFor(() => invites(visitor).length === 4, 'the offer twice');
    await shows(agent);
    await becomes('shown');
    assert.equal(invites(visitor).length, 4);
  });

  it('has 491 for the visitor’s offer that meets one of the gateway’s', async () => {
    const {visitor, agent} = await bench.conversation({desk: 'recvonly'});
    const offer = await visitor.media.offer();
    let accept: () => void = () => undefined;
    visitor.phone.onInvite = async (sdp) => {
      visitor.phone.invite(offer);
      await new Promise<void>((resolve) => (accept = resolve));
      return visitor.media.answer(sdp);
    };
    await shows(agent);
    visitor.phone.acknowledgeFailure(await visitor.phone.status(491));
    assert.equal(bench.agentVideo, 'asked');
    accept();
    await becomes('shown');
    assert.match(await bench.reinvite(visitor), /m=video 9 [^]*a=sendonly\r\n/);
    await sees(visitor, agent, 'ferns');
  });

  it('waits for the end of the visitor’s own re-INVITE, and of a hold', async () => {
    const {visitor, agent} = await bench.conversation({desk: 'recvonly'});
    visitor.phone.invite(withDirection('sendonly')(await visitor.media.offer()));
    await visitor.phone.finalStatus();
    await shows(agent);
    await becomes('asked');
    await visitor.media.answered(await visitor.phone.acknowledged());
    await waitFor(() => bench.visitorMedia?.holds === true, 'the hold');
    assert.equal(invites(visitor).length, 0);
    await bench.reinvite(visitor);
    await becomes('shown');
    await sees(visitor, agent, 'ferns');
  });

  it('is asked for again over another WebSocket where the first was lost', async () => {
    const {visitor, agent} = await bench.conversation({desk: 'recvonly'});
    visitor.phone.onInvite = () => new Promise(() => undefined);
    await shows(agent);
    await waitFor(() => invites(visitor).length === 1, 'the offer');
    visitor.phone.close();
    await waitFor(() => bench.gateway.census().sockets === 1, 'the loss');
    visitor.phone.onInvite = (offer) => visitor.media.answer(offer);
    await visitor.phone.moveTo(bench.url);
    await bench.reinvite(visitor);
    await becomes('shown');
  });

  it('follows the agent in a transfer', async () => {
    const {visitor} = await bench.conversation({video: true});
    await becomes('shown');
    const second = await bench.agent('second', {video: 'recvonly'});
    bench.call.bridge(second.leg);
    await becomes('off');
    await waitFor(() => invites(visitor).length === 1, 'an offer');
    assert.match(videoOf(invites(visitor)[0]!.body), /a=recvonly\r\n/);
    await sees(second, visitor, 'ferns');
  });

  it('is given back by the automatic agent', async () => {
    bench.call.bridge(bench.call.openAutomaticLeg().id);
    const visitor = await bench.dial('4711', 'visitor');
    await bench.connect(visitor);
    await bench.fact('visitor.connected');
    visitor.media.addVideo();
    assert.match(videoOf(await bench.reinvite(visitor)), /a=sendrecv\r\n/);
    await sees(visitor, visitor, 'myself');
    assert.equal(invites(visitor).length, 0);
    assert.equal(bench.agentVideo, undefined);
  });
});
