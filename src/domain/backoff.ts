/**
 * How long to wait before a further try: doubling from `firstMs` up to `mostMs`, with a random quarter taken off so
 * that many visitors do not come back at one moment.
 */
export const backoffMs = (failures: number, firstMs = 1_000, mostMs = 30_000): number =>
  Math.min(mostMs, firstMs * 2 ** (failures - 1)) * (1 - Math.random() / 4);
