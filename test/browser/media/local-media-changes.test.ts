import {expect} from '@open-wc/testing';
import {describeWith, itWith} from '../../support/lacks.js';
import {
  another,
  closeAll,
  codeOf,
  heardOut,
  idOf,
  opened,
  openedFact,
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

  describe('choosing', () => {
    itWith('second device')('puts another microphone in the place of the one that is open, without a gap', async () => {
      const {media, next, stream} = opened('audio');
      const before = voiceOf(await stream());
      const microphone = await another('audioinput', idOf(before));
      const meanwhile: string[] = [];
      const {real} = watchAsked((constraints) =>
        real(constraints).then((made) => {
          meanwhile.push(before.readyState);
          return made;
        }),
      );
      media.command({type: 'media.choose', choice: {microphone}});
      const changed = await next('media.changed');
      expect([idOf(voiceOf(changed.stream)), states(changed.stream)]).to.deep.equal([microphone, ['live']]);
      expect([meanwhile, before.readyState]).to.deep.equal([['live'], 'ended']);
    });

    itWith('second device')(
      'puts another camera in the place of the one that is open, and leaves the microphone alone',
      async () => {
        const {media, next, stream} = opened('video');
        const held = await stream();
        const camera = await another('videoinput', idOf(pictureOf(held)));
        media.command({type: 'media.choose', choice: {camera}});
        const changed = await next('media.changed');
        expect(idOf(pictureOf(changed.stream))).to.equal(camera);
        expect(voiceOf(changed.stream)).to.equal(voiceOf(held));
        expect(states(held)).to.deep.equal(['live', 'ended']);
      },
    );

    it('opens the microphone anew for other processing, the same one', async () => {
      const {media, next, stream} = opened('audio');
      const before = voiceOf(await stream());
      const id = idOf(before);
      media.command({type: 'media.choose', choice: {processing: {echoCancellation: false, noiseSuppression: false}}});
      const {stream: changed} = await next('media.changed');
      const {deviceId, echoCancellation} = voiceOf(changed).getSettings();
      expect([deviceId, echoCancellation]).to.deep.equal([id, false]);
      expect([before.readyState, states(changed)]).to.deep.equal(['ended', ['live']]);
    });

    it('wants the device that was chosen and no other, but for a remembered one that is gone it takes another', async () => {
      const {media, next, facts, stream} = opened('audio', {microphone: 'gone', camera: 'gone'});
      await stream();
      media.command({type: 'media.choose', choice: {processing: {autoGainControl: false}}});
      await next('media.changed');
      let seen = facts.length;
      media.command({type: 'media.camera', on: true});
      expect(states((await next('media.changed', seen)).stream)).to.deep.equal(['live', 'live']);
      seen = facts.length;
      media.command({type: 'media.choose', choice: {camera: 'gone too'}});
      expect(codeOf(await next('media.refused', seen))).to.equal('media.refused device/constraint');
      expect(facts.map(({type}) => type)).to.deep.equal([
        'media.opened',
        'media.changed',
        'media.changed',
        'media.refused',
      ]);
    });

    itWith('second device')('turns on the camera that is remembered', async () => {
      const camera = await another('videoinput', undefined);
      const other = await another('videoinput', camera);
      for (const each of [camera, other]) {
        const {media, next, stream} = opened('audio', {camera: each});
        await stream();
        media.command({type: 'media.camera', on: true});
        expect(idOf(pictureOf((await next('media.changed')).stream))).to.equal(each);
        media.close();
      }
    });

    it('keeps the camera for later where it is not on, and opens nothing', async () => {
      const {media, next, facts, stream} = opened('audio');
      await stream();
      const camera = await another('videoinput', undefined);
      const {asked} = watchAsked();
      media.command({type: 'media.choose', choice: {camera}});
      await heardOut();
      expect([asked, facts.length]).to.deep.equal([[], 1]);
      media.command({type: 'media.camera', on: true});
      expect(idOf(pictureOf((await next('media.changed')).stream))).to.equal(camera);
    });

    for (const [kind, half] of [
      ['audio', 'microphone'],
      ['video', 'camera'],
    ] as const) {
      it(`keeps the former ${half} where another is refused`, async () => {
        const {media, next, facts, stream} = opened(kind);
        const held = await stream();
        media.command({type: 'media.choose', choice: {[half]: 'no-such-device'}});
        expect(codeOf(await next('media.refused'))).to.equal('media.refused device/constraint');
        await heardOut();
        expect(states(held)).not.to.include('ended');
        expect(facts.length).to.equal(2);
      });
    }

    itWith('second device')('forgets a microphone that was refused, though a camera was chosen with it', async () => {
      const {media, next, facts, stream} = opened('video');
      const held = await stream();
      const camera = await another('videoinput', idOf(pictureOf(held)));
      const {asked} = watchAsked();
      media.command({type: 'media.choose', choice: {microphone: 'no-such-device', camera}});
      const changed = await next('media.changed');
      expect(facts.map(({type}) => type)).to.deep.equal(['media.opened', 'media.refused', 'media.changed']);
      expect([voiceOf(changed.stream).readyState, idOf(pictureOf(changed.stream))]).to.deep.equal(['live', camera]);
      media.command({type: 'media.choose', choice: {processing: {noiseSuppression: false}}});
      await next('media.changed', facts.length);
      expect(asked.at(-1)?.audio).not.to.have.property('deviceId');
    });

    itWith('second device')('gives the former up first where the system opens only one at a time', async () => {
      const {media, next, stream} = opened('audio');
      const before = voiceOf(await stream());
      const microphone = await another('audioinput', idOf(before));
      watchAsked(() => (before.readyState === 'live' ? refusedBy('NotReadableError') : null));
      media.command({type: 'media.choose', choice: {microphone}});
      const changed = await next('media.changed');
      expect(idOf(voiceOf(changed.stream))).to.equal(microphone);
      expect(before.readyState).to.equal('ended');
    });

    itWith('second device')('goes back to the former where another has the new one', async () => {
      const {media, next, facts, stream} = opened('audio');
      const before = voiceOf(await stream());
      watchAsked(({audio}) => (JSON.stringify(audio).includes('exact') ? refusedBy('NotReadableError') : null));
      media.command({type: 'media.choose', choice: {microphone: await another('audioinput', idOf(before))}});
      const changed = await next('media.changed');
      expect(facts.map(codeOf)).to.deep.equal(['media.opened', 'media.refused device/in-use', 'media.changed']);
      expect([states(changed.stream), idOf(voiceOf(changed.stream))]).to.deep.equal([['live'], idOf(before)]);
    });

    it('is lost where not even the former comes back', async () => {
      const {media, next, facts, stream} = opened('audio');
      await stream();
      watchAsked(() => refusedBy('NotReadableError'));
      media.command({type: 'media.choose', choice: {microphone: 'mic'}});
      await next('media.lost');
      expect(facts.map(codeOf).slice(1)).to.deep.equal(['media.refused device/in-use', 'media.lost device/in-use']);
    });
  });

  describe('the camera', () => {
    it('comes beside the same microphone', async () => {
      const {media, next, stream} = opened('audio');
      const voice = voiceOf(await stream());
      media.command({type: 'media.camera', on: true});
      const changed = await next('media.changed');
      expect([voiceOf(changed.stream) === voice, states(changed.stream)]).to.deep.equal([true, ['live', 'live']]);
    });

    it('darkens before it stops, and its lamp goes out', async () => {
      const {media, next, stream} = opened('video');
      const held = await stream();
      const picture = pictureOf(held)!;
      media.command({type: 'media.camera', on: false});
      await until(() => !picture.enabled);
      expect(picture.readyState).to.equal('live');
      const changed = await next('media.changed');
      expect([picture.readyState, changed.stream.getTracks()]).to.deep.equal(['ended', [voiceOf(held)]]);
    });

    it('comes back as another track that shows something', async () => {
      const {media, next, facts, stream} = opened('video');
      await stream();
      media.command({type: 'media.camera', on: false});
      await next('media.changed');
      media.command({type: 'media.camera', on: true});
      const {stream: changed} = await next('media.changed', facts.length);
      expect([pictureOf(changed)?.readyState, pictureOf(changed)?.enabled]).to.deep.equal(['live', true]);
    });

    it('that is as it is wanted is left alone', async () => {
      const {media, facts, stream} = opened('video');
      const held = await stream();
      media.command({type: 'media.camera', on: true});
      await heardOut();
      expect([facts.length, states(held)]).to.deep.equal([1, ['live', 'live']]);
    });

    it('that is refused costs nothing but the picture', async () => {
      const {media, next, stream} = opened('audio');
      const held = await stream();
      watchAsked(() => refusedBy('NotFoundError'));
      media.command({type: 'media.camera', on: true});
      expect(codeOf(await next('media.refused'))).to.equal('media.refused device/not-found');
      expect(states(held)).to.deep.equal(['live']);
    });

    itWith('second device')('flips to the next, and round again', async () => {
      const {media, next, facts, nth} = opened('video');
      const {stream, devices} = await openedFact({nth});
      const cameras = devices.filter(({kind}) => kind === 'videoinput').map(({id}) => id);
      const first = cameras.indexOf(idOf(pictureOf(stream)) ?? '');
      for (let turn = 1; turn <= cameras.length; turn += 1) {
        const seen = facts.length;
        media.command({type: 'media.flip'});
        const changed = await next('media.changed', seen);
        expect(idOf(pictureOf(changed.stream))).to.equal(cameras[(first + turn) % cameras.length]);
      }
    });

    it('does not flip where it is off or the only one', async () => {
      const voice = opened('audio');
      await voice.stream();
      voice.media.command({type: 'media.flip'});
      const real = await navigator.mediaDevices.enumerateDevices();
      const only = real.filter(({kind}) => kind === 'videoinput')[0]!;
      stub(navigator.mediaDevices, 'enumerateDevices', () => Promise.resolve([only]));
      const alone = opened('video', {camera: only.deviceId});
      await alone.stream();
      const {asked} = watchAsked();
      alone.media.command({type: 'media.flip'});
      await heardOut();
      expect([asked, voice.facts.length, alone.facts.length]).to.deep.equal([[], 1, 1]);
    });
  });
});
