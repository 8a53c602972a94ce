export const isRegExp = (source: string): boolean => {
  try {
    return Boolean(new RegExp(source));
  } catch {
    return false;
  }
};
