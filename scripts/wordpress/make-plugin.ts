import {spawnSync} from 'node:child_process';
import {copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildWidget} from '../../server/contact-centre/desk/build-widget.js';
import {hashFiles} from '../integrity.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NAME = 'cc-click-to-call';

/** The plugin's sources. */
export const PLUGIN = join(ROOT, 'integrations/wordpress', NAME);

export interface MadePlugin {
  /** What lies in the zip. */
  readonly folder: string;
  /** What WordPress installs. */
  readonly zip: string;
}

const versionOf = (file: string): string => (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version;

/** The widget's version is the plugin's. */
export const VERSION = versionOf(join(ROOT, 'package.json'));

/** Where the sources tell a version; which one matters nowhere but in the zip. */
export const TELL_THE_VERSION = [`${NAME}.php`, 'readme.txt', 'block/block.json', 'block/editor.asset.php'];

const stamp = (folder: string): void => {
  const before = versionOf(join(PLUGIN, 'block/block.json'));
  for (const file of TELL_THE_VERSION.map((name) => join(folder, name))) {
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(before, VERSION));
  }
};

/**
 * Puts the plugin together: its sources, and the built widget's files that pages fetch. Builds the widget where `dist/` is
 * older than its sources.
 *
 * @throws where there is no `zip`
 */
export const makePlugin = async (): Promise<MadePlugin> => {
  await buildWidget(ROOT);
  const out = join(ROOT, 'integrations/wordpress/dist');
  rmSync(out, {recursive: true, force: true});
  const folder = join(out, NAME);
  cpSync(PLUGIN, folder, {recursive: true});
  stamp(folder);
  const dist = join(ROOT, 'dist');
  for (const file of [...Object.keys(hashFiles(dist)), 'third-party-licences.md']) {
    const to = join(folder, 'widget', VERSION, file);
    mkdirSync(dirname(to), {recursive: true});
    copyFileSync(join(dist, file), to);
  }
  copyFileSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
  const zip = join(out, `${NAME}.zip`);
  const {error, status} = spawnSync('zip', ['-q', '-r', '-X', zip, NAME], {cwd: out, stdio: 'inherit'});
  if (error) throw new Error(`${folder} is ready, but there is no \`zip\` here to pack it: ${error.message}`);
  if (status !== 0) throw new Error(`zip ended with ${status}`);
  return {folder, zip};
};
