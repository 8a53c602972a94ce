import {expect} from '@open-wc/testing';
import type {HeldSound, SoundFact} from '../../../src/domain/call-ports.js';
import {watchLevel} from '../../../src/media/audio-level.js';
import {openSound} from '../../../src/media/call-sound.js';
import {plainPicture} from '../../support/made-streams.js';
import {endCalls, tone} from '../sip/loopback.js';
import {itWith} from '../../support/lacks.js';
import {heardOut, noted} from './media-bench.js';
import {restoreAll, stub} from './stubs.js';

const held: HeldSound[] = [];

/** The elements and contexts that are made for the sound, none of which is in the document. */
const watchMade = () => {
  const elements: HTMLAudioElement[] = [];
  const contexts: AudioContext[] = [];
  const create = document.createElement.bind(document);
  stub(document, 'createElement', (name: string) => {
    const made = create(name);
    if (made instanceof HTMLAudioElement) elements.push(made);
    return made;
  });
  const {AudioContext: Real} = window;
  stub(
    window,
    'AudioContext',
    class extends Real {
      constructor() {
        super();
        contexts.push(this);
      }
    },
  );
  return {elements, contexts};
};

const opened = (speaker: string | null = null) => {
  const made = watchMade();
  const {tell, ...notes} = noted<SoundFact>();
  const sound = openSound({speaker}, tell);
  held.push(sound);
  return {sound, audio: made.elements[0]!, ...made, ...notes};
};

const trackOf = (audio: HTMLAudioElement) => (audio.srcObject as MediaStream | null)?.getAudioTracks()[0];

/** Waits until a stream is loud, or still. */
const until = (stream: MediaStream, holds: (level: number) => boolean) =>
  new Promise<void>((resolve) => {
    const stop = watchLevel(stream, (level) => {
      if (!holds(level)) return;
      queueMicrotask(() => stop());
      resolve();
    });
  });

const blockPlaying = (name = 'NotAllowedError') => {
  const blocking = {on: true};
  const play = Reflect.get(HTMLMediaElement.prototype, 'play');
  stub(HTMLMediaElement.prototype, 'play', function (this: HTMLMediaElement) {
    return blocking.on ? Promise.reject(new DOMException('', name)) : play.call(this);
  });
  return blocking;
};

describe('openSound', () => {
  afterEach(async () => {
    for (const sound of held.splice(0)) sound.close();
    restoreAll();
    await endCalls();
  });

  it('is still until there is something to hear', () => {
    const {audio, elements, contexts, facts} = opened();
    expect([elements.length, contexts.length, audio.srcObject, facts]).to.deep.equal([1, 0, null, []]);
  });

  it('rings, and plays the agent with the same element', async () => {
    const {sound, audio, elements} = opened();
    sound.command({type: 'sound.ring', on: true});
    await until(audio.srcObject as MediaStream, (level) => level > 0.3);
    expect(audio.paused).to.equal(false);
    const agent = tone();
    sound.command({type: 'sound.play', stream: agent});
    expect([trackOf(audio), elements.length]).to.deep.equal([agent.getAudioTracks()[0], 1]);
    await heardOut();
    expect(audio.paused).to.equal(false);
  });

  it('stops ringing', async () => {
    const {sound, audio} = opened();
    sound.command({type: 'sound.ring', on: true});
    const ringing = audio.srcObject as MediaStream;
    await until(ringing, (level) => level > 0.3);
    sound.command({type: 'sound.ring', on: false});
    await until(ringing, (level) => level === 0);
  });

  it('another picture beside the same voice does not interrupt it', () => {
    const {sound, audio} = opened();
    const agent = tone();
    sound.command({type: 'sound.play', stream: agent});
    const playing = audio.srcObject;
    sound.command({
      type: 'sound.play',
      stream: new MediaStream([...agent.getAudioTracks(), ...plainPicture().getVideoTracks()]),
    });
    expect(audio.srcObject).to.equal(playing);
    expect((playing as MediaStream).getVideoTracks()).to.deep.equal([]);
    sound.command({type: 'sound.play', stream: null});
    expect(audio.srcObject).to.equal(null);
  });

  it('waits for a tap where the browser wants one', async () => {
    const blocking = blockPlaying();
    const {sound, audio, nth, facts} = opened();
    sound.command({type: 'sound.play', stream: tone()});
    expect((await nth(1)).type).to.equal('sound.blocked');
    sound.command({type: 'sound.unblock'});
    expect((await nth(2)).type).to.equal('sound.blocked');
    blocking.on = false;
    sound.command({type: 'sound.unblock'});
    expect((await nth(3)).type).to.equal('sound.playing');
    expect([audio.paused, facts.length]).to.deep.equal([false, 3]);
  });

  it('playing that was never blocked is no news, nor that another source came in between', async () => {
    const {sound, facts} = opened();
    sound.command({type: 'sound.ring', on: true});
    sound.command({type: 'sound.play', stream: tone()});
    sound.command({type: 'sound.unblock'});
    await heardOut();
    restoreAll();
    blockPlaying('AbortError');
    sound.command({type: 'sound.play', stream: tone()});
    await heardOut();
    expect(facts).to.deep.equal([]);
  });

  it('is as loud as is wanted', () => {
    const {sound, audio} = opened();
    for (const volume of [0, 0.4, 1]) {
      sound.command({type: 'sound.volume', volume});
      expect(audio.volume).to.equal(volume);
    }
  });

  it('speaks from the speaker that was chosen', async () => {
    const speakers: string[] = [];
    stub(HTMLMediaElement.prototype, 'setSinkId', (id: string) => Promise.resolve(void speakers.push(id)));
    const {sound, facts} = opened('kept');
    sound.command({type: 'sound.speaker', id: 'other'});
    await heardOut();
    expect([speakers, facts]).to.deep.equal([['kept', 'other'], []]);
  });

  itWith('speakers')('tells a speaker that is refused, and goes on', async () => {
    const {sound, audio, next} = opened();
    sound.command({type: 'sound.play', stream: tone()});
    sound.command({type: 'sound.speaker', id: 'no-such-speaker'});
    expect((await next('sound.refused')).fault.code).to.equal('device/constraint');
    expect(audio.paused).to.equal(false);
  });

  it('a browser that chooses no speakers is no fault', async () => {
    stub(HTMLMediaElement.prototype, 'setSinkId', undefined);
    const {sound, facts} = opened('kept');
    sound.command({type: 'sound.test'});
    await heardOut();
    expect(facts).to.deep.equal([]);
  });

  it('tests the speaker where nothing else is heard', async () => {
    const {sound, audio, elements} = opened();
    sound.command({type: 'sound.test'});
    expect(elements).to.have.length(1);
    await until(audio.srcObject as MediaStream, (level) => level > 0.3);
  });

  it('tests the speaker beside the agent’s voice, as loud as that', async () => {
    const {sound, audio, elements} = opened();
    const agent = tone();
    sound.command({type: 'sound.play', stream: agent});
    sound.command({type: 'sound.volume', volume: 0.5});
    for (let time = 0; time < 2; time += 1) sound.command({type: 'sound.test'});
    expect([elements.length, trackOf(audio)]).to.deep.equal([2, agent.getAudioTracks()[0]]);
    const beside = elements[1]!;
    await until(beside.srcObject as MediaStream, (level) => level > 0.3);
    while (beside.paused) await heardOut();
    expect([beside.volume, audio.paused]).to.deep.equal([0.5, false]);
  });

  it('closed, nothing is left', async () => {
    const {sound, elements, contexts, facts} = opened();
    sound.command({type: 'sound.ring', on: true});
    const agent = tone();
    const ringing = contexts[0]!;
    sound.command({type: 'sound.play', stream: agent});
    sound.command({type: 'sound.test'});
    sound.close();
    while (ringing.state !== 'closed') await heardOut();
    expect(elements.map(({paused, srcObject}) => [paused, srcObject])).to.deep.equal([
      [true, null],
      [true, null],
    ]);
    expect([facts, agent.getAudioTracks()[0]?.readyState]).to.deep.equal([[], 'live']);
  });

  it('closed before the browser has answered, it tells nothing', async () => {
    blockPlaying();
    const {sound, facts} = opened('no-such-speaker');
    sound.command({type: 'sound.play', stream: tone()});
    sound.close();
    await heardOut();
    expect(facts).to.deep.equal([]);
  });
});
