import {expect} from '@open-wc/testing';
import {describeWith, itWith} from '../../support/lacks.js';
import {
  another,
  closeAll,
  codeOf,
  heardOut,
  idOf,
  opened,
  pictureOf,
  refusedBy,
  states,
  until,
  voiceOf,
  watchAsked,
} from './media-bench.js';
import {restoreAll, stub} from './stubs.js';

describeWith('devices')('open devices', () => {
  afterEach(() => {
    closeAll();
    restoreAll();
  });

  describe('that are taken away', () => {
    const end = (track: MediaStreamTrack | undefined) => {
      track?.stop();
      track?.dispatchEvent(new Event('ended'));
    };

    it('are replaced by others', async () => {
      for (const kind of ['audio', 'video'] as const) {
        const {next, stream, facts} = opened('video', {microphone: 'gone', camera: 'gone'});
        const held = await stream();
        const {asked} = watchAsked();
        end(kind === 'audio' ? voiceOf(held) : pictureOf(held));
        expect(codeOf(await next('media.refused'))).to.equal('media.refused device/replaced');
        const changed = await next('media.changed');
        expect(states(changed.stream)).to.deep.equal(['live', 'live']);
        expect(facts.length).to.equal(3);
        expect(asked).to.have.length(1);
        expect(asked[0]?.[kind]).not.to.have.property('deviceId');
        restoreAll();
      }
    });

    it('a camera that cannot be replaced leaves a voice call', async () => {
      const {next, facts, stream} = opened('video');
      const held = await stream();
      watchAsked(() => refusedBy('NotFoundError'));
      end(pictureOf(held));
      expect(codeOf(await next('media.refused'))).to.equal('media.refused device/lost');
      const changed = await next('media.changed');
      expect(changed.stream.getTracks()).to.deep.equal([voiceOf(held)]);
      expect(facts.length).to.equal(3);
    });

    it('a microphone that cannot be replaced is lost', async () => {
      const {next, facts, stream} = opened('audio');
      const held = await stream();
      watchAsked(() => refusedBy('NotFoundError'));
      end(voiceOf(held));
      expect(codeOf(await next('media.lost'))).to.equal('media.lost device/lost');
      expect(facts.length).to.equal(2);
    });

    it('are nobody’s loss once another is in their place', async () => {
      const {media, next, facts, stream} = opened('audio');
      const before = voiceOf(await stream());
      media.command({type: 'media.choose', choice: {processing: {noiseSuppression: false}}});
      await next('media.changed');
      for (const type of ['ended', 'mute', 'unmute']) before.dispatchEvent(new Event(type));
      await heardOut();
      expect(facts.length).to.equal(2);
    });

    it('a microphone that the system takes for a while interrupts', async () => {
      const {facts, stream} = opened('video');
      const held = await stream();
      voiceOf(held).dispatchEvent(new Event('mute'));
      pictureOf(held)?.dispatchEvent(new Event('mute'));
      voiceOf(held).dispatchEvent(new Event('unmute'));
      expect(facts.map(({type}) => type).slice(1)).to.deep.equal(['media.interrupted', 'media.resumed']);
    });

    it('tells which devices there are once others are plugged in', async () => {
      const {next, stream} = opened('audio');
      const held = await stream();
      const added = {deviceId: 'new', kind: 'audioinput', label: 'New microphone'};
      stub(navigator.mediaDevices, 'enumerateDevices', () => Promise.resolve([added]));
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
      const changed = await next('media.changed');
      expect(changed.devices).to.deep.equal([{id: 'new', kind: 'audioinput', label: 'New microphone'}]);
      expect(changed.stream.getTracks()).to.deep.equal(held.getTracks());
    });
  });

  describe('in order', () => {
    itWith('second device')('one wish is carried out after the other', async () => {
      const {media, nth, facts, stream} = opened('audio');
      await stream();
      const microphone = await another('audioinput', undefined);
      media.command({type: 'media.camera', on: true});
      media.command({type: 'media.flip'});
      media.command({type: 'media.choose', choice: {microphone: 'no-such-device'}});
      media.command({type: 'media.choose', choice: {microphone}});
      media.command({type: 'media.camera', on: false});
      const last = await nth(6);
      expect(facts.map(({type}) => type)).to.deep.equal([
        'media.opened',
        'media.changed',
        'media.changed',
        'media.refused',
        'media.changed',
        'media.changed',
      ]);
      const [, on, flipped, , chosen] = facts;
      if (!on || !('stream' in on) || !flipped || !('stream' in flipped) || !chosen || !('stream' in chosen))
        throw new Error('no stream');
      expect(states(on.stream)).to.deep.equal(['ended', 'ended']);
      expect(idOf(pictureOf(on.stream))).not.to.equal(idOf(pictureOf(flipped.stream)));
      expect(states((last as typeof on).stream)).to.deep.equal(['live']);
    });

    it('what is asked before anything is open is done once it is', async () => {
      const {media, next} = opened('audio');
      media.command({type: 'media.camera', on: true});
      const changed = await next('media.changed');
      expect(states(changed.stream)).to.deep.equal(['live', 'live']);
    });

    it('what is asked of devices that could not be opened is not done', async () => {
      const {asked} = watchAsked(() => refusedBy('NotFoundError'));
      const {media, facts, nth} = opened('audio');
      media.command({type: 'media.camera', on: true});
      await nth(1);
      await heardOut();
      expect([facts.map(codeOf), asked.length]).to.deep.equal([['media.failed device/not-found'], 1]);
    });
  });

  describe('closing in the middle', () => {
    for (const [what, kind, command] of [
      ['choosing a microphone', 'audio', {type: 'media.choose', choice: {processing: {noiseSuppression: false}}}],
      ['turning the camera on', 'audio', {type: 'media.camera', on: true}],
      ['flipping', 'video', {type: 'media.flip'}],
    ] as const) {
      const test = what === 'flipping' ? itWith('second device') : it;
      test(`of ${what} stops the old and the new`, async () => {
        const {media, facts, stream} = opened(kind);
        const held = await stream();
        let made: MediaStream | null = null;
        const {asked, real} = watchAsked((constraints) =>
          real(constraints).then((opens) => {
            made = opens;
            media.close();
            return opens;
          }),
        );
        media.command(command);
        await until(() => made !== null && states(made).every((state) => state === 'ended'));
        await heardOut();
        expect([asked.length, facts.length]).to.deep.equal([1, 1]);
        expect(new Set(states(held))).to.deep.equal(new Set(['ended']));
      });
    }

    it('of darkening the camera stops it', async () => {
      const {media, facts, stream} = opened('video');
      const held = await stream();
      const picture = pictureOf(held)!;
      media.command({type: 'media.camera', on: false});
      await until(() => !picture.enabled);
      media.close();
      expect(states(held)).to.deep.equal(['ended', 'ended']);
      await heardOut();
      expect(facts.length).to.equal(1);
    });

    it('of replacing a lost device opens nothing', async () => {
      const {media, facts, stream} = opened('audio');
      const held = await stream();
      let made: MediaStream | null = null;
      const {real} = watchAsked((constraints) =>
        real(constraints).then((opens) => {
          made = opens;
          media.close();
          return opens;
        }),
      );
      voiceOf(held).stop();
      voiceOf(held).dispatchEvent(new Event('ended'));
      await until(() => made !== null && states(made).every((state) => state === 'ended'));
      await heardOut();
      expect(facts.length).to.equal(1);
    });

    it('of giving the former up for the new leaves nothing open', async () => {
      const {media, facts, stream} = opened('audio');
      const before = voiceOf(await stream());
      const {asked} = watchAsked((_, count) => {
        if (count === 2) media.close();
        return refusedBy('NotReadableError');
      });
      media.command({type: 'media.choose', choice: {microphone: 'mic'}});
      await until(() => asked.length >= 2);
      await heardOut();
      expect([before.readyState, facts.length]).to.deep.equal(['ended', 1]);
    });

    it('leaves no listener, and nothing that waits is done', async () => {
      const {media, facts, stream} = opened('audio');
      await stream();
      const {asked} = watchAsked();
      media.command({type: 'media.camera', on: true});
      media.close();
      media.command({type: 'media.choose', choice: {microphone: 'mic'}});
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
      await heardOut();
      expect([asked.length, facts.length]).to.deep.equal([0, 1]);
    });
  });
});
