/** How long the gateway waits for others, ms. */
export interface GatewayTiming {
  /** From the visitor's INVITE to 480 if no connected leg is bridged. */
  readonly noAnswerMs: number;
  /** Without WebSocket, RTP, RTCP and connectivity checks until a leg is taken for lost. */
  readonly lostMs: number;
  /** The longest pause until a re-INVITE that got 491 is sent again (RFC 3261 §14.1). */
  readonly glareMs: number;
  /** The longest that a dialog takes to take the place of another (RFC 3891). */
  readonly replaceMs: number;
}

export const DEFAULT_TIMING: GatewayTiming = {noAnswerMs: 30_000, lostMs: 30_000, glareMs: 2000, replaceMs: 5000};
