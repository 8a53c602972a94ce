/**
 * Runs `close` once: when the actor stops or when `scope` aborts, whichever comes first.
 *
 * The scope outlives the machine. XState v5 skips a child's clean-up when its parent dies of an uncaught error, and a
 * microphone must not stay open for that.
 */
export const closeWith = (scope: AbortSignal, close: () => void): (() => void) => {
  let closed = false;
  const once = () => {
    if (closed) return;
    closed = true;
    scope.removeEventListener('abort', once);
    close();
  };
  if (scope.aborted) once();
  else scope.addEventListener('abort', once);
  return once;
};
