import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {CONFIG} from './places.js';

const folders: string[] = [];

/** A folder for one program in one test. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cc-gateway-'));
  folders.push(folder);
  return folder;
};

/** Removes all folders, and the recordings in them. */
export const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
};

/** Writes a file of `config/` to a folder, its `{{names}}` replaced by values. */
export const fillIn = (name: string, folder: string, values: Record<string, string | number>, as = name): string => {
  const text = readFileSync(join(CONFIG, name), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`${name}: no value for ${key}`);
    return String(value);
  });
  const file = join(folder, as);
  writeFileSync(file, text);
  return file;
};
