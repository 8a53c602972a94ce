import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {FastifyInstance} from 'fastify';

const FOLDER = 'integrations/snippet-builder';
const MANIFEST = 'dist/custom-elements.json';

export interface SnippetBuilderOptions {
  /** The repository's folder. */
  readonly root: string;
  /** Sent as it is with each page. */
  readonly type: string;
  /** Address of the loader that the preview uses. */
  readonly loader: string;
}

/** The snippet builder's pages, whose scripts Vite serves. What it knows of the element is a file of the whole build. */
export const mountSnippetBuilder = (app: FastifyInstance, {root, type, loader}: SnippetBuilderOptions): void => {
  const needManifest = (): void => {
    if (existsSync(join(root, MANIFEST))) return;
    console.log('Building the widget …');
    spawnSync(process.execPath, ['scripts/build.mjs'], {cwd: root, stdio: 'inherit'});
  };
  for (const name of ['index.html', 'preview.html']) {
    app.get(`/${FOLDER}/${name}`, async (_request, reply) => {
      needManifest();
      const text = await readFile(join(root, FOLDER, name), 'utf8');
      return reply.type(type).send(text.replace('./widget/loader.js', loader));
    });
  }
};
