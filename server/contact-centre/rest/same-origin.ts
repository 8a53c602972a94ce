/** Whether a page of this very server sent the request; requests without Origin do not come from pages. */
export const sameOrigin = ({origin, host}: {origin?: string | undefined; host?: string | undefined}): boolean => {
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
};
