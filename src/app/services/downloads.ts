import type {FileView} from '../../../machines/service-view.js';
import {Fault} from '../../domain/faults.js';
import type {ServicePorts} from '../../domain/service-ports.js';
import type {FileMessage} from '../../domain/thread.js';

/** Files of the thread that have been fetched, with their `blob:` addresses, until it is closed. */
export class Downloads {
  readonly #files = new Map<string, FileView>();
  readonly #running = new Map<string, AbortController>();
  readonly #download: ServicePorts['download'];
  readonly #changed: () => void;
  #view: ReadonlyMap<string, FileView> = new Map();

  constructor(download: ServicePorts['download'], changed: () => void) {
    this.#download = download;
    this.#changed = changed;
  }

  /** A new map whenever something has changed. */
  get views(): ReadonlyMap<string, FileView> {
    return this.#view;
  }

  /** Shows what the visitor has sent without fetching it back. */
  put({id, file}: FileMessage, blob: Blob): void {
    this.#set(id, {phase: 'there', url: URL.createObjectURL(blob), name: file.name ?? file.key});
  }

  async fetch({id, file}: FileMessage): Promise<void> {
    const phase = this.#files.get(id)?.phase;
    if (phase === 'there' || phase === 'fetching') return;
    const life = new AbortController();
    this.#running.set(id, life);
    this.#set(id, {phase: 'fetching', progress: null});
    try {
      const progress = (done: number | null) => {
        if (!life.signal.aborted) this.#set(id, {phase: 'fetching', progress: done});
      };
      const blob = await this.#download(file, progress, life.signal);
      if (life.signal.aborted) return;
      const name = file.name ?? `${file.key.slice(0, 40)}.${file.extension}`;
      this.#set(id, {phase: 'there', url: URL.createObjectURL(blob), name});
    } catch (thrown) {
      if (!life.signal.aborted) this.#set(id, {phase: 'failed', fault: Fault.from(thrown)});
    } finally {
      // Whoever cancelled may have begun anew.
      if (this.#running.get(id) === life) this.#running.delete(id);
    }
  }

  cancel(id: string): void {
    const life = this.#running.get(id);
    if (!life) return;
    life.abort();
    this.#running.delete(id);
    this.#files.delete(id);
    this.#tell();
  }

  close(): void {
    for (const life of this.#running.values()) life.abort();
    for (const file of this.#files.values()) if (file.phase === 'there') URL.revokeObjectURL(file.url);
    this.#files.clear();
  }

  #set(id: string, file: FileView): void {
    this.#files.set(id, file);
    this.#tell();
  }

  #tell(): void {
    this.#view = new Map(this.#files);
    this.#changed();
  }
}
