import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const RATE = 48_000;
const SECONDS = 6;
/** Sounding and silent, s: a steady tone is noise to a browser's noise suppression, a beating one is not. */
const BEAT = 0.4;

const folder = mkdtempSync(join(tmpdir(), 'cc-tones-'));
process.once('exit', () => rmSync(folder, {recursive: true, force: true}));

/** A WAV file with a beating sine, for Chromium's fake microphone. @param hertz A multiple of 5 loops without a click. */
export const toneFile = (hertz: number): string => {
  const samples = RATE * SECONDS;
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * 2, 40);
  for (let n = 0; n < samples; n += 1) {
    const sounds = (n / RATE) % (2 * BEAT) < BEAT;
    wav.writeInt16LE(sounds ? Math.round(20_000 * Math.sin((2 * Math.PI * hertz * n) / RATE)) : 0, 44 + n * 2);
  }
  const file = join(folder, `${hertz}.wav`);
  writeFileSync(file, wav);
  return file;
};
