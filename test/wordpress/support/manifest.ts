import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {fieldsOf, type Field} from '../../../integrations/snippet-builder/attribute-fields.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The element's attributes, as its comments describe them at this moment. */
export const attributesOfTheElement = (): readonly Field[] => {
  const folder = mkdtempSync(join(ROOT, 'test-results/manifest-'));
  const analyzer = join(ROOT, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  try {
    execFileSync(process.execPath, [analyzer, 'analyze', '--quiet', '--outdir', relative(ROOT, folder)], {cwd: ROOT});
    return fieldsOf(JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')));
  } finally {
    rmSync(folder, {recursive: true});
  }
};
