/** A duration as `m:ss`. @param ms Milliseconds; less than nothing counts as nothing. */
export const clockFace = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
