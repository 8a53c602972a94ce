/**
 * Runs `close` once: when the actor stops or when `scope` aborts, whichever comes first.
 *
 * The scope outlives the machine. XState v5 skips a child's clean-up when its parent dies of an uncaught error, and a
 * microphone must not stay open for that.
 */
export const closeWith = (scope: AbortSignal, close: () => void): (() => void) => {
  const once = () => {
    scope.removeEventListener('abort', once);
    close();
  };
  if (scope.aborted) close();
  else scope.addEventListener('abort', once, {once: true});
  return once;
};
