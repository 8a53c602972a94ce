import {readFileSync} from 'node:fs';
import {oggOpusFrames} from './ogg.js';

const read = (name: string): readonly Buffer[] =>
  oggOpusFrames(readFileSync(new URL(`../assets/${name}`, import.meta.url)));

/** Recorded sounds as 20 ms Opus frames, made by `assets/make-sounds.sh`. */
export const SOUNDS = {greeting: read('greeting.ogg'), hold: read('hold.ogg')} as const;
