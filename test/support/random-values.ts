type Pick = <T>(choices: readonly T[]) => T;

/** Markup that tells of itself where it comes to life. */
export const LIVE_MARKUP =
  '<img src=x onerror="globalThis.injected = true"><script>globalThis.injected = true</script>';

export const LEAVES: readonly unknown[] = [
  ...[
    undefined,
    null,
    true,
    false,
    0,
    -1,
    1,
    NaN,
    Infinity,
    2 ** 53,
    '',
    ' ',
    '0',
    'true',
    'audio',
    '__proto__',
    '\0',
    '\ud800',
  ],
  ...[LIVE_MARKUP, 'javascript:globalThis.injected = true', 'x'.repeat(3_000), '\u202e', '{}', '[]'],
];

/** A value of any kind and shape, with these names where it is an object; it can be cloned. */
export const anyValue = (pick: Pick, names: readonly string[], depth = 3): unknown => {
  const kind = depth > 0 ? pick(['leaf', 'leaf', 'list', 'object', 'object'] as const) : 'leaf';
  if (kind === 'leaf') return pick(LEAVES);
  const size = pick([0, 1, 2, 3, 5]);
  if (kind === 'list') return Array.from({length: size}, () => anyValue(pick, names, depth - 1));
  // As JSON.parse has it: a name is nothing special.
  return JSON.parse(
    `{${Array.from({length: size}, () => `${JSON.stringify(pick(names))}:${JSON.stringify(anyValue(pick, names, depth - 1)) ?? 'null'}`).join()}}`,
  );
};

/** A value with some of its parts, however deep, replaced, taken away or added. */
export const changedValue = (pick: Pick, value: unknown, names: readonly string[]): unknown => {
  if (pick([0, 1, 2, 3, 4, 5]) === 0) return anyValue(pick, names, 2);
  if (Array.isArray(value)) return value.map((item) => changedValue(pick, item, names));
  if (typeof value !== 'object' || value === null) return pick([0, 1, 2, 3]) === 0 ? pick(LEAVES) : value;
  const entries = Object.entries(value).filter(() => pick([0, 1, 2, 3, 4, 5, 6]) > 0);
  return Object.fromEntries(entries.map(([name, part]) => [name, changedValue(pick, part, names)]));
};
