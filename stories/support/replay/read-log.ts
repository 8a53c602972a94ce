/** One line of what `exportLog()` gives. */
export interface LogLine {
  /** Since the page began, ms. */
  readonly ms: number;
  readonly level: 'debug' | 'info' | 'warn';
  readonly source: string;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLine = (value: unknown): value is LogLine =>
  isObject(value) &&
  typeof value.ms === 'number' &&
  typeof value.source === 'string' &&
  typeof value.message === 'string' &&
  ['debug', 'info', 'warn'].includes(value.level as string) &&
  isObject(value.data);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Reads an exported log.
 *
 * @throws {Error} that names the first line which is none of a log's
 */
export const readLog = (text: string): LogLine[] =>
  text
    .split('\n')
    .map((line, index) => [line.trim(), index + 1] as const)
    .filter(([line]) => line !== '')
    .map(([line, number]) => {
      const value = parsed(line);
      if (!isLine(value)) throw new Error(`Line ${number} is not of an exported log: ${line.slice(0, 60)}`);
      return value;
    });
