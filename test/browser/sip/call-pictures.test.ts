import {expect} from '@open-wc/testing';
import {describeWith} from '../../support/lacks.js';
import {connect, directions, endCalls, film, pictureOf, settled, toldSince} from './loopback.js';

describeWith('WebRTC')('pictures that go out', () => {
  afterEach(endCalls);

  describe('the camera', () => {
    it('is replaced without asking where video is agreed on', async () => {
      const call = await connect({kind: 'video'});
      const {media, local, next, facts, transceiver, gateway, framesFlow} = call;
      const voice = local.getAudioTracks();
      for (const picture of [film(), null, film()]) {
        const seen = facts.length;
        media.send(new MediaStream([...voice, ...(picture ? [picture] : [])]), null);
        const sent = await next('dialog.sent', seen);
        expect([sent.picture, transceiver('video')?.sender.track ?? null]).to.deep.equal([
          picture ? 'camera' : 'none',
          picture,
        ]);
      }
      await framesFlow();
      expect(gateway.offers).to.deep.equal([]);
    });

    it('comes to a voice call by re-INVITE, and is seen there', async () => {
      const call = await connect();
      const {media, local, gateway, next, facts, framesFlow} = call;
      const seen = facts.length;
      media.send(new MediaStream([...local.getTracks(), film()]), null);
      expect((await next('dialog.sent', seen)).picture).to.equal('camera');
      expect(gateway.offered).to.deep.equal(['audio sendrecv', 'video sendrecv']);
      expect(toldSince(call, seen)).to.include('video on').and.not.include('refused');
      await framesFlow();
    });

    it('is not told before the far end has agreed', async () => {
      const call = await connect();
      const {media, local, gateway, facts, next} = call;
      let agree: () => void = () => {};
      const agreed = new Promise<void>((resolve) => (agree = resolve));
      let asked: () => void = () => {};
      const asking = new Promise<void>((resolve) => (asked = resolve));
      const accept = gateway.accept.bind(gateway);
      gateway.accept = async (sdp) => {
        asked();
        await agreed;
        return accept(sdp);
      };
      const seen = facts.length;
      media.send(new MediaStream([...local.getTracks(), film()]), null);
      await asking;
      expect(facts.length).to.equal(seen);
      agree();
      expect((await next('dialog.sent', seen)).picture).to.equal('camera');
    });

    it('brings the far end’s picture with it', async () => {
      const call = await connect();
      const {media, local, gateway, next, nth, facts} = call;
      gateway.peer.addTrack(film());
      const seen = facts.length;
      media.send(new MediaStream([...local.getTracks(), film()]), null);
      const {remote} = await next('dialog.remote', seen);
      expect(remote.getTracks().map(({kind}) => kind)).to.deep.equal(['audio', 'video']);
      for (let n = seen + 1; ; n += 1) {
        const fact = await nth(n);
        if (fact.type === 'dialog.video' && fact.incoming) break;
      }
    });

    for (const [how, answering] of [
      ['by a status', 488],
      ['by its port', 'refuse video'],
      ['by its direction', 'video inactive'],
    ] as const) {
      it(`that is refused ${how} leaves the voice, and no other offer asks for it`, async () => {
        const call = await connect();
        const {media, local, gateway, next, facts, transceiver} = call;
        gateway.answering = answering;
        const seen = facts.length;
        media.send(new MediaStream([...local.getTracks(), film()]), null);
        expect((await next('dialog.refused', seen)).fault.code).to.equal('signaling/video-refused');
        expect(toldSince(call, seen)).to.include('sent none').and.not.include('sent camera');
        expect(toldSince(call, seen)).not.to.include('video on');
        expect([transceiver('audio')?.currentDirection, call.peer.signalingState]).to.deep.equal([
          'sendrecv',
          'stable',
        ]);
        gateway.answering = 'accept';
        media.hold(true);
        await next('dialog.held', seen);
        expect(gateway.offered.filter((each) => !/^video (off|inactive)/.test(each))).to.deep.equal(['audio sendonly']);
      });

      it(`that is refused ${how} can be asked for again`, async () => {
        const call = await connect();
        const {media, local, gateway, next, facts, framesFlow} = call;
        gateway.answering = answering;
        const withCamera = new MediaStream([...local.getTracks(), film()]);
        media.send(withCamera, null);
        await next('dialog.refused');
        gateway.answering = 'accept';
        const seen = facts.length;
        media.send(withCamera, null);
        expect((await next('dialog.sent', seen)).picture).to.equal('camera');
        await framesFlow();
      });
    }

    it('of a connection that is gone: the change is refused, not the video', async () => {
      const call = await connect();
      call.gateway.isReachable = false;
      call.media.send(new MediaStream([...call.local.getTracks(), film()]), null);
      expect((await call.next('dialog.refused')).fault.code).to.equal('signaling/change-refused');
    });

    it('comes during hold without listening, and stays afterwards', async () => {
      const call = await connect();
      const {media, local, gateway, next, facts} = call;
      media.hold(true);
      await next('dialog.held');
      let seen = facts.length;
      const camera = film();
      media.send(new MediaStream([...local.getTracks(), camera]), null);
      await next('dialog.sent', seen);
      expect([gateway.offered, camera.enabled]).to.deep.equal([['audio sendonly', 'video sendonly'], false]);
      seen = facts.length;
      media.hold(false);
      await next('dialog.held', seen);
      expect([gateway.offered, camera.enabled]).to.deep.equal([['audio sendrecv', 'video sendrecv'], true]);
    });

    it('goes on when devices change while the far end holds', async () => {
      const call = await connect({kind: 'video'});
      const {media, local, gateway, next, facts, offeredByGateway, transceiver} = call;
      await offeredByGateway((peer) => {
        for (const each of peer.getTransceivers()) each.direction = 'sendonly';
      });
      media.heldThere(true);
      expect(directions(call)).to.deep.equal(['recvonly', 'recvonly']);
      const seen = facts.length;
      const camera = film();
      media.send(new MediaStream([...local.getAudioTracks(), camera]), null);
      expect((await next('dialog.sent', seen)).picture).to.equal('camera');
      expect([transceiver('video')?.sender.track === camera, gateway.offers]).to.deep.equal([true, []]);
      expect(toldSince(call, seen).filter((each) => each.startsWith('refused'))).to.deep.equal([]);
    });
  });

  describe('the screen', () => {
    it('takes the camera’s place, and gives it back', async () => {
      const call = await connect({kind: 'video'});
      const {media, local, next, facts, transceiver, gateway} = call;
      const screen = new MediaStream([film()]);
      let seen = facts.length;
      media.send(local, screen);
      expect((await next('dialog.sent', seen)).picture).to.equal('screen');
      expect(transceiver('video')?.sender.track).to.equal(pictureOf(screen));
      seen = facts.length;
      media.send(local, null);
      expect((await next('dialog.sent', seen)).picture).to.equal('camera');
      expect(transceiver('video')?.sender.track).to.equal(pictureOf(local));
      expect(gateway.offers).to.deep.equal([]);
    });

    it('comes to a voice call by re-INVITE, and darkens on hold', async () => {
      const {media, local, next, facts, gateway} = await connect();
      const screen = new MediaStream([film()]);
      const seen = facts.length;
      media.send(local, screen);
      expect((await next('dialog.sent', seen)).picture).to.equal('screen');
      expect(gateway.offered).to.deep.equal(['audio sendrecv', 'video sendrecv']);
      media.hold(true);
      await next('dialog.held');
      expect(pictureOf(screen)?.enabled).to.equal(false);
    });
  });

  describe('ending video', () => {
    it('ends it in both directions', async () => {
      const call = await connect({kind: 'video'});
      const {media, gateway, next, facts, transceiver} = call;
      const seen = facts.length;
      media.stopVideo();
      expect((await next('dialog.remote', seen)).remote.getTracks().map(({kind}) => kind)).to.deep.equal(['audio']);
      expect(gateway.offered).to.deep.equal(['audio sendrecv', 'video inactive']);
      expect([directions(call), transceiver('video')?.sender.track]).to.deep.equal([['sendrecv', 'inactive'], null]);
      expect(toldSince(call, seen)).to.include.members(['sent none', 'video off']);
      expect(media.remote.getVideoTracks()).to.deep.equal([]);
    });

    it('lasts, though the call is held and taken up again in between', async () => {
      for (const stopsHeld of [true, false]) {
        const call = await connect({kind: 'video'});
        const {media, gateway, next, facts} = call;
        const hold = async (held: boolean) => {
          const seen = facts.length;
          media.hold(held);
          await next('dialog.held', seen);
        };
        if (stopsHeld) await hold(true);
        const seen = facts.length;
        media.stopVideo();
        await next('dialog.sent', seen);
        if (!stopsHeld) await hold(true);
        await hold(false);
        expect(gateway.offered).to.deep.equal(['audio sendrecv', 'video inactive']);
      }
    });

    it('can be taken back by re-INVITE', async () => {
      const call = await connect({kind: 'video'});
      const {media, local, gateway, next, facts, framesFlow} = call;
      media.stopVideo();
      let seen = facts.length;
      await next('dialog.sent', seen);
      seen = facts.length;
      media.send(local, null);
      expect((await next('dialog.sent', seen)).picture).to.equal('camera');
      expect(gateway.offered).to.deep.equal(['audio sendrecv', 'video sendrecv']);
      await framesFlow();
    });

    it('where there is none asks for nothing', async () => {
      const call = await connect();
      call.media.stopVideo();
      await settled(call);
      expect(call.gateway.offers).to.deep.equal([]);
    });
  });
});
