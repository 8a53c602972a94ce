/** How long the gateway waits for others, ms. */
export interface GatewayTiming {
  /** From the visitor's INVITE to 480 if no connected leg is bridged. */
  readonly noAnswerMs: number;
  /** Without WebSocket, RTP, RTCP and connectivity checks until a leg is taken for lost. */
  readonly lostMs: number;
}

export const DEFAULT_TIMING: GatewayTiming = {noAnswerMs: 30_000, lostMs: 30_000};
