const PATIENCE_MS = 8000;

/** Resolves as soon as `check` holds, and rejects if it never does. */
export function waitFor(check: () => boolean, what: string): Promise<void> {
  const deadlineMs = performance.now() + PATIENCE_MS;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (check()) resolve();
      else if (performance.now() > deadlineMs) reject(new Error(`Waited in vain for: ${what}`));
      else setTimeout(look, 5);
    };
    look();
  });
}
