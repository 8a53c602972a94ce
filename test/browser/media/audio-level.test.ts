import {expect} from '@open-wc/testing';
import {watchLevel} from '../../../src/media/audio-level.js';
import {restoreAll, stub} from './stubs.js';

/** A tone of this loudness, as a microphone would give it. */
const tone = (gain: number) => {
  const context = new AudioContext();
  const oscillator = new OscillatorNode(context, {frequency: 440});
  const volume = new GainNode(context, {gain});
  const out = context.createMediaStreamDestination();
  oscillator.connect(volume).connect(out);
  oscillator.start();
  return {stream: out.stream, volume, end: () => context.close()};
};

/** The contexts that the measurement makes. */
const watchContexts = () => {
  const made: AudioContext[] = [];
  const {AudioContext: Real} = window;
  stub(
    window,
    'AudioContext',
    class extends Real {
      constructor() {
        super();
        made.push(this);
      }
    },
  );
  return made;
};

/** Resolves with the first level for which the condition holds. */
const levelOf = (stream: MediaStream, holds: (level: number) => boolean) => {
  let stop: () => void = () => {};
  const reached = new Promise<number>((resolve) => {
    stop = watchLevel(stream, (level) => {
      if (holds(level)) resolve(level);
    });
  });
  return {reached, stop: () => stop()};
};

describe('watchLevel', () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    restoreAll();
    for (const end of ends.splice(0)) await end();
  });

  it('rises with a tone and falls with silence, never beyond 0 and 1', async () => {
    const {stream, volume, end} = tone(0.5);
    ends.push(end);
    const levels: number[] = [];
    const loud = levelOf(stream, (level) => levels.push(level) > 0 && level > 0.8);
    await loud.reached;
    loud.stop();
    volume.gain.value = 0;
    const silent = levelOf(stream, (level) => levels.push(level) > 0 && level === 0);
    await silent.reached;
    silent.stop();
    expect(Math.min(...levels)).to.be.at.least(0);
    expect(Math.max(...levels)).to.be.at.most(1);
  });

  it('tells a quiet tone from a loud one', async () => {
    const {stream, end} = tone(0.01);
    ends.push(end);
    const quiet = levelOf(stream, (level) => level > 0.2);
    expect(await quiet.reached).to.be.below(0.6);
    quiet.stop();
  });

  it('closes its context and measures no more when it is stopped', async () => {
    const {stream, end} = tone(0.5);
    ends.push(end);
    const made = watchContexts();
    let told = 0;
    const stop = watchLevel(stream, () => (told += 1));
    expect(made.length).to.equal(1);
    const closed = new Promise((resolve) =>
      made[0]!.addEventListener('statechange', () => made[0]!.state === 'closed' && resolve(null)),
    );
    stop();
    const before = told;
    await closed;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect([made[0]?.state, told]).to.deep.equal(['closed', before]);
    expect(stream.getAudioTracks()[0]?.readyState).to.equal('live');
  });

  it('opens nothing for a stream without sound', () => {
    const made = watchContexts();
    const stop = watchLevel(new MediaStream(), () => expect.fail('There is nothing to tell.'));
    stop();
    expect(made).to.deep.equal([]);
  });
});
