import {drawnStreams} from './drawn-streams.js';
import type {FileUrls} from './message-scenes.js';

/** A picture made here: stories fetch nothing. */
const picture = (): Blob =>
  new Blob(
    [
      '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420"><rect width="640" height="420" fill="#cfe3dd"/>' +
        '<circle cx="480" cy="120" r="60" fill="#f4c95d"/><path d="M0 420 200 180l140 150 90-80 210 170Z" fill="#0b6b5b"/></svg>',
    ],
    {type: 'image/svg+xml'},
  );

const RATE_HZ = 8_000;

/** A second of a tone, as a WAV of 8 bits. */
const sound = (): Blob => {
  const head = new DataView(new ArrayBuffer(44));
  const write = (at: number, letters: string) =>
    [...letters].forEach((letter, index) => head.setUint8(at + index, letter.charCodeAt(0)));
  write(0, 'RIFF');
  head.setUint32(4, 36 + RATE_HZ, true);
  write(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, RATE_HZ, true);
  head.setUint32(28, RATE_HZ, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  write(36, 'data');
  head.setUint32(40, RATE_HZ, true);
  const wave = Uint8Array.from({length: RATE_HZ}, (_, at) => 128 + 40 * Math.sin((at * 2 * Math.PI * 440) / RATE_HZ));
  return new Blob([head, wave], {type: 'audio/wav'});
};

/** A moment of a drawn stream. */
const film = (): Promise<Blob> =>
  new Promise((resolve, reject) => {
    const recorder = new MediaRecorder(drawnStreams().remote);
    recorder.ondataavailable = ({data}) => {
      if (data.size === 0 || recorder.state === 'inactive') return;
      recorder.stop();
      resolve(data);
    };
    recorder.onerror = () => reject(new Error('This browser records no pictures'));
    recorder.start(1_200);
  });

let drawn: Promise<FileUrls> | undefined;

/** Addresses of a picture, a sound and a film, the same for all stories. */
export const drawnFiles = (): Promise<FileUrls> =>
  (drawn ??= film().then((blob) => ({
    image: URL.createObjectURL(picture()),
    audio: URL.createObjectURL(sound()),
    video: URL.createObjectURL(blob),
    document: URL.createObjectURL(new Blob(['Water once a week.'], {type: 'text/plain'})),
  })));
