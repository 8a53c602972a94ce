import type {WatchLevel} from '../../src/domain/watch-level.js';

/** A measurement of loudness that tells what the test says. */
export class FakeLevel {
  /** The streams that are measured now. */
  readonly watched: MediaStream[] = [];
  readonly #tells = new Map<MediaStream, (level: number) => void>();

  readonly watch: WatchLevel = (stream, tell) => {
    this.watched.push(stream);
    this.#tells.set(stream, tell);
    return () => {
      this.watched.splice(this.watched.indexOf(stream), 1);
      this.#tells.delete(stream);
    };
  };

  /** Everything that is measured is this loud, 0 to 1. */
  rise(level: number): void {
    for (const tell of this.#tells.values()) tell(level);
  }
}
