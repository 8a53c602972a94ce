/** A request that the documentation forbids, answered with a status other than 200. */
export class Refusal extends Error {
  readonly statusCode: number;
  readonly errorCode: string;

  constructor(statusCode: number, exceptionInfo: string, errorCode = String(statusCode)) {
    super(exceptionInfo);
    this.statusCode = statusCode;
    this.errorCode = errorCode;
  }
}

/** The body of every reply that is not 200. */
export const refusalBody = (errorCode: string, exceptionInfo: string) => ({errorCode, exceptionInfo});
