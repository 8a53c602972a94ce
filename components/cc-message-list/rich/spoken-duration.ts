/** A duration in the locale's own words, such as "1 minute 5 seconds". */
export const spokenDuration = (ms: number, locale: string): string => {
  const seconds = Math.max(1, Math.round(ms / 1_000));
  const say = (value: number, unit: 'minute' | 'second') =>
    new Intl.NumberFormat(locale, {style: 'unit', unit, unitDisplay: 'long'})
      .format(value)
      // A figure is not parted from its unit.
      .replaceAll(' ', '\u00a0');
  const minutes = Math.floor(seconds / 60);
  return [minutes > 0 && say(minutes, 'minute'), (minutes === 0 || seconds % 60 > 0) && say(seconds % 60, 'second')]
    .filter(Boolean)
    .join(' ');
};
