import {expect} from '@open-wc/testing';
import {describeWith} from '../../support/lacks.js';
import {connect, directions, endCalls, film, settled, toldSince, tone} from './loopback.js';

describeWith('WebRTC')('what goes out and comes in', () => {
  afterEach(endCalls);

  it('is told once there is a way', async () => {
    const voice = await connect();
    expect(toldSince(voice, 0)).to.deep.equal(['video off', 'sent none']);
    expect(voice.media.remote.getTracks().map(({kind}) => kind)).to.deep.equal(['audio']);
    expect(voice.media.isListening).to.equal(true);
    const video = await connect({kind: 'video'});
    expect(toldSince(video, 0).filter((each) => each !== 'video on')).to.deep.equal(['sent camera']);
    expect(video.media.remote.getTracks().map(({kind}) => kind)).to.deep.equal(['audio', 'video']);
    expect(video.gateway.offers).to.deep.equal([]);
  });

  it('begins muted where it was', async () => {
    const {local, media, facts} = await connect({muted: true});
    expect(local.getAudioTracks()[0]?.enabled).to.equal(false);
    media.mute(false);
    expect([local.getAudioTracks()[0]?.enabled, facts.at(-1)]).to.deep.equal([
      true,
      {type: 'dialog.muted', muted: false},
    ]);
  });

  describe('hold', () => {
    it('sends without listening, and comes back as it was', async () => {
      const call = await connect({kind: 'video'});
      const {media, gateway, next, facts} = call;
      media.hold(true);
      const held = await next('dialog.held');
      expect([held.here, held.there]).to.deep.equal([true, false]);
      expect(gateway.offered).to.deep.equal(['audio sendonly', 'video sendonly']);
      expect([directions(call), media.isListening]).to.deep.equal([['sendonly', 'sendonly'], false]);
      const seen = facts.length;
      media.hold(false);
      expect((await next('dialog.held', seen)).here).to.equal(false);
      expect(gateway.offered).to.deep.equal(['audio sendrecv', 'video sendrecv']);
      expect([directions(call), media.isListening]).to.deep.equal([['sendrecv', 'sendrecv'], true]);
      expect(gateway.acks).to.equal(2);
    });

    it('makes what was only received inactive', async () => {
      const call = await connect();
      const {media, gateway, next, facts, offeredByGateway} = call;
      await offeredByGateway((peer) => void peer.addTransceiver(film(), {direction: 'sendonly'}));
      expect(directions(call)).to.deep.equal(['sendrecv', 'recvonly']);
      media.hold(true);
      await next('dialog.held');
      expect(gateway.offered).to.deep.equal(['audio sendonly', 'video inactive']);
      const seen = facts.length;
      media.hold(false);
      await next('dialog.held', seen);
      expect(gateway.offered).to.deep.equal(['audio sendrecv', 'video recvonly']);
    });

    it('silences voice and picture, and muting is its own affair', async () => {
      const {media, local, next, facts} = await connect({kind: 'video'});
      const enabled = () => local.getTracks().map((track) => track.enabled);
      const hold = async (held: boolean) => {
        const seen = facts.length;
        media.hold(held);
        await next('dialog.held', seen);
      };
      await hold(true);
      expect(enabled()).to.deep.equal([false, false]);
      media.mute(true);
      media.mute(false);
      expect(enabled()).to.deep.equal([false, false]);
      media.mute(true);
      await hold(false);
      expect(enabled()).to.deep.equal([false, true]);
      await hold(true);
      media.mute(false);
      await hold(false);
      expect(enabled()).to.deep.equal([true, true]);
    });

    it('that is refused leaves all as it was, the other way too', async () => {
      const call = await connect({kind: 'video'});
      const {media, gateway, local, next, facts} = call;
      gateway.answering = 488;
      media.hold(true);
      expect((await next('dialog.refused')).fault.code).to.equal('signaling/change-refused');
      expect(call.transceiver('audio')?.direction).to.equal('sendrecv');
      expect(local.getTracks().every(({enabled}) => enabled)).to.equal(true);
      gateway.answering = 'accept';
      media.hold(true);
      await next('dialog.held');
      gateway.answering = 500;
      const seen = facts.length;
      media.hold(false);
      await next('dialog.refused', seen);
      expect(call.transceiver('video')?.direction).to.equal('sendonly');
      gateway.answering = 'accept';
      media.hold(false);
      await next('dialog.held', seen);
      expect(directions(call)).to.deep.equal(['sendrecv', 'sendrecv']);
    });

    it('without a connection is refused, and nothing is changed', async () => {
      const call = await connect();
      call.gateway.isReachable = false;
      call.media.hold(true);
      await call.next('dialog.refused');
      expect([call.gateway.offers, call.transceiver('audio')?.direction]).to.deep.equal([[], 'sendrecv']);
    });

    it('that is there already asks for nothing', async () => {
      const call = await connect();
      call.media.hold(false);
      await settled(call);
      expect(call.gateway.offers).to.deep.equal([]);
    });

    it('by the far end is told beside one’s own', async () => {
      const call = await connect();
      const {media, next} = call;
      media.heldThere(true);
      media.hold(true);
      await next('dialog.held', 3);
      media.heldThere(false);
      expect(toldSince(call, 2).filter((each) => each.startsWith('held'))).to.deep.equal([
        'held there',
        'held herethere',
        'held here',
      ]);
    });
  });

  describe('the far end', () => {
    it('adds a picture: it is told with the voice', async () => {
      const call = await connect();
      const {offeredByGateway, facts, next} = call;
      const seen = facts.length;
      await offeredByGateway((peer) => void peer.addTrack(film()));
      const {remote} = await next('dialog.remote', seen);
      expect(remote.getTracks().map(({kind}) => kind)).to.deep.equal(['audio', 'video']);
      expect(toldSince(call, seen)).to.include('video on');
    });

    it('takes it away again', async () => {
      const call = await connect();
      const {offeredByGateway, facts, next} = call;
      await offeredByGateway((peer) => void peer.addTrack(film()));
      const seen = facts.length;
      await offeredByGateway((peer) => {
        for (const each of peer.getTransceivers())
          if (each.receiver.track.kind === 'video') each.direction = 'inactive';
      });
      expect((await next('dialog.remote', seen)).remote.getVideoTracks()).to.deep.equal([]);
      expect(toldSince(call, seen)).to.include('video off');
    });

    it('may show a picture again after video was ended, but not while it is held', async () => {
      const call = await connect({kind: 'video'});
      const {media, gateway, offeredByGateway, facts, next} = call;
      media.stopVideo();
      await next('dialog.remote');
      const shows = () => {
        for (const each of gateway.peer.getTransceivers()) each.direction = 'sendrecv';
        media.offered();
      };
      media.hold(true);
      await next('dialog.held');
      await offeredByGateway(shows);
      expect(directions(call)).to.deep.equal(['sendonly', 'inactive']);
      let seen = facts.length;
      media.hold(false);
      await next('dialog.held', seen);
      seen = facts.length;
      await offeredByGateway(shows);
      expect((await next('dialog.remote', seen)).remote.getVideoTracks()).to.have.length(1);
      expect(directions(call)).to.deep.equal(['sendrecv', 'recvonly']);
    });

    it('says the same again: no other tracks are told', async () => {
      const call = await connect();
      const seen = call.facts.length;
      await call.offeredByGateway(() => undefined);
      await settled(call);
      expect(toldSince(call, seen)).not.to.include('remote');
    });
  });

  it('another microphone takes the place of the one before, muted like it, without asking', async () => {
    const {media, next, facts, transceiver, gateway} = await connect();
    media.mute(true);
    const seen = facts.length;
    const other = tone();
    media.send(other, null);
    await next('dialog.sent', seen);
    const [voice] = other.getAudioTracks();
    expect(transceiver('audio')?.sender.track).to.equal(voice);
    expect([voice?.enabled, gateway.offers]).to.deep.equal([false, []]);
  });

  it('goes on by another way after an ICE restart', async () => {
    const {peer, gateway, reinvites} = await connect();
    const ufrag = () => /a=ice-ufrag:(\S+)/.exec(peer.localDescription!.sdp)![1];
    const before = ufrag();
    expect(await reinvites.offer({iceRestart: true})).to.equal(200);
    expect(ufrag()).not.to.equal(before);
    expect(gateway.offers[0]).to.match(/^a=candidate:/m);
    expect(gateway.acks).to.equal(1);
    expect(peer.signalingState).to.equal('stable');
  });

  it('an ICE restart that is refused keeps the way there is', async () => {
    const {peer, gateway, reinvites} = await connect();
    const {sdp} = peer.localDescription!;
    gateway.answering = 500;
    expect(await reinvites.offer({iceRestart: true})).to.equal(500);
    const ufrag = /a=ice-ufrag:\S+/;
    expect(ufrag.exec(peer.localDescription!.sdp)?.[0]).to.equal(ufrag.exec(sdp)?.[0]);
    expect([peer.signalingState, peer.connectionState]).to.deep.equal(['stable', 'connected']);
  });

  it('closed, it gives the microphone back as it was muted, and tells nothing more of the peer', async () => {
    for (const muted of [false, true]) {
      const {media, local, next, facts, offeredByGateway} = await connect({muted});
      media.hold(true);
      await next('dialog.held');
      media.close();
      expect(local.getAudioTracks()[0]?.enabled).to.equal(!muted);
      const before = facts.length;
      await offeredByGateway((peer) => void peer.addTrack(film()));
      expect(facts.length).to.equal(before);
    }
  });
});
