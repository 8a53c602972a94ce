import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {GatewayBench} from './gateway-bench.js';
import {hears, sees, videoOf, withDirection} from './media-checks.js';
import {waitFor} from './wait-for.js';

describe('a re-INVITE of the visitor’s', () => {
  let bench: GatewayBench;
  beforeEach(async () => {
    bench = await GatewayBench.open({lostMs: 3000});
  });
  afterEach(() => bench.close());

  const isHolding = (holds: boolean) => waitFor(() => bench.visitorMedia?.holds === holds, `holds: ${holds}`);

  for (const [direction, answer] of [
    ['sendonly', 'recvonly'],
    ['inactive', 'inactive'],
  ] as const) {
    it(`holds by ${direction}, and resumes`, async () => {
      const {visitor, agent} = await bench.conversation();
      await hears(visitor, 'agent');
      assert.match(await bench.reinvite(visitor, withDirection(direction)), new RegExp(`a=${answer}\r\n`));
      await isHolding(true);
      const heard = visitor.media.heard.length;
      if (direction === 'sendonly') await hears(agent, 'visitor');
      assert.ok(visitor.media.heard.length <= heard + 1);
      assert.match(await bench.reinvite(visitor), /a=sendrecv/);
      await isHolding(false);
      await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
    });
  }

  it('restarts ICE while the call is held', async () => {
    const {visitor, agent} = await bench.conversation();
    await bench.reinvite(visitor, withDirection('sendonly'));
    const answer = await bench.reinvite(visitor, withDirection('sendonly'), {iceRestart: true});
    assert.match(answer, /a=recvonly/);
    await bench.reinvite(visitor);
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
  });

  it('adds video, which the agent sees at once', async () => {
    const {visitor, agent} = await bench.conversation({desk: 'recvonly'});
    visitor.media.addVideo();
    const answer = videoOf(await bench.reinvite(visitor));
    assert.match(answer, /^video 9 /);
    assert.match(answer, /a=recvonly/);
    await waitFor(() => bench.visitorMedia?.shows === true, 'the fact');
    await sees(agent, visitor, 'ferns');
    assert.equal(visitor.phone.has('INVITE'), false);
  });

  for (const [name, change, answered] of [
    ['inactive', (sdp: string) => sdp.replace(/(m=video[^]*a=)sendrecv/, '$1inactive'), /a=inactive/],
    ['port 0', (sdp: string) => sdp.replace('m=video 9 ', 'm=video 0 '), /^video 0 /],
  ] as const) {
    it(`takes video out again by ${name}, and adds it once more`, async () => {
      const {visitor, agent} = await bench.conversation({desk: 'recvonly'});
      visitor.media.addVideo();
      await bench.reinvite(visitor);
      await sees(agent, visitor, 'ferns');
      visitor.phone.invite(change(await visitor.media.offer()));
      assert.match(videoOf(await visitor.phone.acknowledged()), answered);
      await waitFor(() => bench.visitorMedia?.shows === false, 'the fact');
      await hears(visitor, 'agent');

      await bench.reinvite(visitor);
      await waitFor(() => bench.visitorMedia?.shows === true, 'the fact');
      await sees(agent, visitor, 'moss');
    });
  }

  it('comes over another WebSocket after the first was cut: media go on, and so does the dialog', async () => {
    const {visitor, agent} = await bench.conversation();
    bench.gateway.cutSockets();
    await waitFor(() => bench.gateway.census().sockets === 0, 'the cut');
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
    await visitor.phone.moveTo(bench.url);
    assert.match(await bench.reinvite(visitor, undefined, {iceRestart: true}), /a=sendrecv/);
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
    bench.call.release();
    await waitFor(() => visitor.phone.has('BYE'), 'BYE over the second WebSocket');
  });

  it('is taken though the one before it was never acknowledged', async () => {
    const {visitor, agent} = await bench.conversation();
    visitor.phone.invite(await visitor.media.offer());
    await visitor.media.answered((await visitor.phone.finalStatus()).body);
    await visitor.phone.moveTo(bench.url);
    assert.match(await bench.reinvite(visitor), /a=sendrecv/);
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
  });

  it('is refused as told, and the call goes on as it was', async () => {
    const {visitor, agent} = await bench.conversation({desk: 'recvonly'});
    bench.gateway.setFaults({reinviteStatus: 500});
    visitor.phone.invite(await visitor.media.offer());
    visitor.phone.acknowledgeFailure(await visitor.phone.status(500));
    bench.gateway.setFaults({reinviteStatus: null});

    bench.gateway.setFaults({refuseVideo: true});
    visitor.media.addVideo();
    const offer = await visitor.media.offer();
    visitor.phone.invite(offer);
    visitor.phone.acknowledgeFailure(await visitor.phone.status(488));
    bench.gateway.setFaults({refuseVideo: 'in-answer'});
    visitor.phone.invite(offer);
    const answer = await visitor.phone.acknowledged();
    assert.match(videoOf(answer), /^video 0 /);
    assert.match(answer, /m=audio 9 /);
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
    assert.equal(bench.visitorMedia, undefined);
  });
});
