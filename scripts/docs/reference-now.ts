import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {FAULTS} from '../../src/domain/faults.js';
import {publicTypes} from './public-types.js';
import {referenceOf, type Declaration} from './reference.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where the reference is kept. */
export const PAGE = join(ROOT, 'docs/reference.md');

/** What docs/reference.md has to hold, of the sources as they are. */
export const referenceNow = (declarations: readonly Declaration[]): string => {
  const guide = readFileSync(join(ROOT, 'docs/troubleshooting.md'), 'utf8');
  const rows = guide.matchAll(/^\| `([a-z]+\/[a-z-]+)` \| (.+?) \| /gm);
  const happened = new Map([...rows].map(([, code, text]) => [code, text]));
  return referenceOf({
    declarations,
    types: publicTypes({Locale: 'src/domain/locales.ts'}),
    faults: Object.entries(FAULTS).map(([code, {retryable}]) => ({
      code,
      retryable,
      happened: happened.get(code) ?? '',
    })),
  });
};
