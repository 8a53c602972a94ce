/** What a log line may carry: never a text, a token, a number of a person. */
export type LogData = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Takes lines of one subsystem. */
export interface Log {
  debug(message: string, data?: LogData): void;
  info(message: string, data?: LogData): void;
  warn(message: string, data?: LogData): void;
}
