import type {WatchLevel} from '../../src/domain/watch-level.js';
import type {CallStreams} from './reach-call-states.js';

/** A person, drawn: nobody's camera is opened for a story. */
const drawPerson = (pen: CanvasRenderingContext2D, [wall, clothes, skin]: readonly [string, string, string]): void => {
  const {width, height} = pen.canvas;
  pen.fillStyle = wall;
  pen.fillRect(0, 0, width, height);
  const blob = (x: number, y: number, rx: number, ry: number, colour: string) => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(x * width, y * height, rx * height, ry * height, 0, 0, 2 * Math.PI);
    pen.fill();
  };
  blob(0.5, 1.12, 0.42, 0.42, clothes);
  blob(0.5, 0.44, 0.19, 0.24, skin);
};

const picture = (colours: readonly [string, string, string]): MediaStream => {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures');
  drawPerson(pen, colours);
  // A canvas that is not painted sends no frames, and a video that comes later would stay black.
  setInterval(() => drawPerson(pen, colours), 500);
  return canvas.captureStream();
};

let drawn: CallStreams | undefined;

/** Drawn pictures of both sides, the same for all stories. */
export const drawnStreams = (): CallStreams =>
  (drawn ??= {
    local: picture(['#c9d6d2', '#37544c', '#d9a982']),
    remote: picture(['#6f8781', '#20302c', '#a87453']),
  });

/** How much of the past a meter may show, steps. */
const PAST = 40;

/** A level that rises and falls as speech does; it stands still where less motion is wanted. */
export const drawnLevel: WatchLevel = (_stream, tell) => {
  const measure = (at: number) => tell(Math.max(0, 0.4 + 0.35 * Math.sin(at / 140) * Math.sin(at / 610)));
  for (let step = 0; step < PAST; step++) measure(step * 40);
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return () => {};
  let frame = 0;
  const go = (at: number) => {
    measure(at);
    frame = requestAnimationFrame(go);
  };
  frame = requestAnimationFrame(go);
  return () => cancelAnimationFrame(frame);
};
