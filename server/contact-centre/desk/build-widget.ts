import {spawn} from 'node:child_process';
import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';

const SOURCES = ['src', 'components', 'machines', 'package-lock.json', 'scripts/build.mjs', 'vite.config.ts'];

const changedAt = async (path: string): Promise<number> => {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return found.mtimeMs;
    const files = await readdir(path, {recursive: true});
    const times = await Promise.all(files.map((file) => changedAt(join(path, file))));
    return Math.max(0, ...times);
  } catch {
    return 0;
  }
};

const run = (root: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const build = spawn(process.execPath, ['scripts/build.mjs'], {cwd: root, stdio: 'inherit'});
    build.once('error', reject);
    build.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The widget could not be built (scripts/build.mjs)')),
    );
  });

/** Builds the widget when `dist/` has none or one that is older than its sources. */
export const buildWidget = async (root: string): Promise<void> => {
  const built = await changedAt(join(root, 'dist/loader.js'));
  const sources = await Promise.all(SOURCES.map((source) => changedAt(join(root, source))));
  if (built > Math.max(...sources)) return;
  console.log('Building the widget …');
  await run(root);
};
