/** What a log line may carry: never a text, a token, a number of a person. Of a fault, its code is written. */
export type LogData = Readonly<Record<string, string | number | boolean | object | null | undefined>>;

/** What a line is worth, from the least. */
export type LogLevel = 'debug' | 'info' | 'warn';

/** Takes lines of one subsystem. */
export interface Log {
  debug(message: string, data?: LogData): void;
  info(message: string, data?: LogData): void;
  warn(message: string, data?: LogData): void;
}
