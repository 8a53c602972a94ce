import {readFile} from 'node:fs/promises';
import {extname, join, normalize, sep} from 'node:path';
import type {TestContext} from 'node:test';
import {createContactCentre, type ContactCentre} from '../../../server/contact-centre/contact-centre.js';
import {atEnd} from './at-end.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface Folder {
  readonly path: string;
  /** Sent with every file. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The contact centre, with an automatic agent and with folders served from its origin, until the test ends.
 *
 * @param folders What is served, by the first part of its address.
 */
export const openCentre = async (
  t: TestContext,
  folders: Readonly<Record<string, Folder>> = {},
): Promise<ContactCentre> => {
  const centre = await createContactCentre({
    openProxy: true,
    mount: (app) => {
      for (const [name, {path, headers = {}}] of Object.entries(folders)) {
        app.get<{Params: {'*': string}}>(`/${name}/*`, async (request, reply) => {
          const file = normalize(join(path, request.params['*'] || 'index.html'));
          if (!file.startsWith(path + sep)) return reply.code(404).send();
          const content = await readFile(file).catch(() => null);
          if (content === null) return reply.code(404).send();
          return reply
            .headers(headers)
            .type(TYPES[extname(file)] ?? 'application/octet-stream')
            .send(content);
        });
      }
      return Promise.resolve();
    },
  });
  atEnd(t, () => centre.close());
  return centre;
};
