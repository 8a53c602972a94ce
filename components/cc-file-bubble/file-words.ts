import {bareName} from '../../src/domain/file-name.js';
import type {RemoteFile} from '../../src/domain/thread.js';

/** A file's name to be shown and saved: without path, controls and marks of direction. */
export const shownName = ({name, key, extension}: RemoteFile): string => {
  const bare = bareName(name ?? '');
  // Key and extension come from the same hands as the name.
  const told = /^\.*$/.test(bare) ? bareName(`${key.slice(0, 8)}.${extension || 'bin'}`) : bare;
  return told.slice(-255) || 'file';
};

/** A name in two parts, so that the end, which tells what the file is, stays in sight when the beginning is cut. */
export const partsOf = (name: string): [string, string] => {
  const end = Math.max(0, name.length - 10);
  return [name.slice(0, end), name.slice(end)];
};

/** Bytes in the locale's own words, such as "1.4 MB". */
export const sizeOf = (bytes: number, locale: string): string => {
  const [value, unit] =
    bytes < 1_000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
};
