import type {FaultCode} from '../domain/faults.js';
import type {Log, LogData} from '../domain/log.js';

/** One line: milliseconds since the page began, level, subsystem, message, data. */
interface Line {
  readonly ms: number;
  readonly level: 'debug' | 'info' | 'warn';
  readonly source: string;
  readonly message: string;
  readonly data: LogData;
}

const MOST_LINES = 500;

/** Remembers the last lines of one widget, for `exportLog()`. Nothing goes to the console. */
export class LogBook {
  readonly #lines: Line[] = [];
  readonly #told = new Set<string>();

  /** A log for one subsystem. */
  source(source: string): Log {
    const write =
      (level: Line['level']) =>
      (message: string, data: LogData = {}) => {
        if (this.#lines.length >= MOST_LINES) this.#lines.shift();
        this.#lines.push({ms: Math.round(performance.now()), level, source, message, data});
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
