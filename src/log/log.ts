import type {FaultCode} from '../domain/faults.js';
import type {Log, LogData, LogLevel} from '../domain/log.js';

/** One line: milliseconds since the page began, level, subsystem, message, data. */
interface Line {
  readonly ms: number;
  readonly level: LogLevel;
  readonly source: string;
  readonly message: string;
  readonly data: LogData;
}

const MOST_LINES = 500;

/** Remembers the last lines of one widget, for `exportLog()`. */
export class LogBook {
  readonly #lines: Line[] = [];
  readonly #told = new Set<string>();
  readonly #least: () => string | null;

  /** @param least - The least that goes to the console, too; nothing where it is `null` */
  constructor(least: () => string | null = () => null) {
    this.#least = least;
  }

  /** A log for one subsystem. */
  source(source: string): Log {
    const write =
      (level: LogLevel) =>
      (message: string, data: LogData = {}) => {
        if (this.#lines.length >= MOST_LINES) this.#lines.shift();
        this.#lines.push({ms: Math.round(performance.now()), level, source, message, data});
        const least = this.#least();
        // The names of the levels stand in their order. The page's developer has asked for this.
        // eslint-disable-next-line no-console
        if (least && level >= least) console[level](`cc ${source}:`, message, data);
      };
    return {debug: write('debug'), info: write('info'), warn: write('warn')};
  }

  /** Tells the page's developer, once for each code, what went wrong and why: visitors do not read the console. */
  tellDeveloper(code: FaultCode, cause: unknown): void {
    if (this.#told.has(code)) return;
    this.#told.add(code);
    // eslint-disable-next-line no-console
    console.error(
      `<cc-click-to-call> ${code}:`,
      cause instanceof Error ? cause.message : (cause ?? 'no further cause'),
    );
  }

  /** The lines as JSON, one a line. */
  export(): Blob {
    return new Blob([this.#lines.map((line) => JSON.stringify(line)).join('\n')], {type: 'application/x-ndjson'});
  }
}
