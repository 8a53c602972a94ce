import type {WatchLevel} from '../domain/watch-level.js';

/** Measures by Web Audio: the root mean square of about 20 ms. */
export const watchLevel: WatchLevel = (stream, tell) => {
  if (stream.getAudioTracks().length === 0) return () => {};
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let frame = 0;

  const measure = () => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    // −60 dBFS is a quiet room, −10 dBFS a raised voice close to the microphone.
    const decibels = 10 * Math.log10(power + 1e-9);
    tell(Math.min(1, Math.max(0, (decibels + 60) / 50)));
    frame = requestAnimationFrame(measure);
  };

  // A context made outside a tap starts suspended in some browsers.
  void context.resume().catch(() => undefined);
  measure();
  return () => {
    cancelAnimationFrame(frame);
    void context.close();
  };
};
