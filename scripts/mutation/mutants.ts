import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {FAULTS, type FaultCode} from '../../src/domain/faults.js';

/** One place that deals with a fault, where another one is put in its stead. */
export interface Mutant {
  readonly code: FaultCode;
  /** Relative to the project. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const FOLDERS = ['src', 'machines', 'components'];
/** Texts belong to codes by type; the table is what there is. */
const NOT_HANDLING = /i18n|domain\/faults\.ts$/;

const otherThan = (code: FaultCode): FaultCode => (code === 'internal/bug' ? 'platform/refused' : 'internal/bug');

const sourcesIn = (root: string): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
      .map((file) => join(folder, file))
      .filter((file) => file.endsWith('.ts') && !NOT_HANDLING.test(file)),
  );

/** All of them: each place in the product's code that names a fault. */
export const mutantsIn = (root: string): Mutant[] =>
  sourcesIn(root).flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    return (Object.keys(FAULTS) as FaultCode[]).flatMap((code) =>
      [...source.matchAll(new RegExp(`'${code}'`, 'g'))].map(({index}) => ({
        code,
        file,
        line: source.slice(0, index).split('\n').length,
        text: `${source.slice(0, index)}'${otherThan(code)}'${source.slice(index + code.length + 2)}`,
      })),
    );
  });
