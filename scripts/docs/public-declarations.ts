import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {publicManifest} from '../manifest/editor-data.mjs';
import type {Declaration} from './reference.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The public element and the classes of its events, from a custom elements manifest made anew and apart: the one at the root
 * may be old, and tests read it.
 */
export const publicDeclarations = (): Declaration[] => {
  const folder = mkdtempSync(join(tmpdir(), 'cc-manifest-'));
  try {
    const bin = join(ROOT, 'scripts/run-bin.mjs');
    execFileSync(process.execPath, [bin, 'cem', 'analyze', '--quiet', '--outdir', relative(ROOT, folder)], {cwd: ROOT});
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
    return publicManifest(manifest).modules.flatMap(({declarations}) => declarations);
  } finally {
    rmSync(folder, {recursive: true});
  }
};
