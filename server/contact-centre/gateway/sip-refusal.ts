/** A request came to a final status that is no success (RFC 3261 §21.3 to §21.6): given to the far end, or got from it. */
export class SipRefusal extends Error {
  readonly statusCode: number;

  /** @param statusCode 300 to 699; 408 also where the connection was lost before there was one. */
  constructor(statusCode: number) {
    super(`SIP: ${statusCode}`);
    this.statusCode = statusCode;
  }
}
