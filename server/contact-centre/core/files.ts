import {randomUUID} from 'node:crypto';
import type {Visitor} from './visitor.js';

/** A file that somebody put into the contact centre. */
export interface StoredFile {
  readonly key: string;
  /** Extension, lower case. */
  readonly type: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** Who uploaded it; `agent` for files from desks, `library` for the multimedia library. */
  readonly owner: Visitor | 'agent' | 'library';
}

/** A red dot of 16 × 16 px, so that the multimedia library is not empty. */
const SAMPLE_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAIUlEQVR42mP4z8BAEmIY1TCqYVTDqIZRDaMaRjWMahhpGgDZVP4Q1lz8xAAAAABJRU5ErkJggg==';

/** The contact centre's files, by their object keys. In memory, like all of it. */
export class Files {
  /** Key of the picture that the multimedia library holds from the start. */
  static readonly SAMPLE = '1179725658739559425';
  readonly #files = new Map<string, StoredFile>();

  constructor() {
    this.clear();
  }

  put(owner: StoredFile['owner'], type: string, bytes: Buffer, name = ''): StoredFile {
    const file = {key: randomUUID(), type, name, bytes, owner};
    this.#files.set(file.key, file);
    return file;
  }

  get(key: string): StoredFile | undefined {
    return this.#files.get(key);
  }

  /** Whether a visitor may send this key: only what he uploaded himself. */
  isOf(visitor: Visitor, key: string): boolean {
    return this.#files.get(key)?.owner === visitor;
  }

  clear(): void {
    this.#files.clear();
    const key = Files.SAMPLE;
    this.#files.set(key, {
      key,
      type: 'png',
      name: 'sample.png',
      bytes: Buffer.from(SAMPLE_PNG, 'base64'),
      owner: 'library',
    });
  }
}
