import type {RemoteFile} from '../../src/domain/thread.js';

/** Marks that turn the direction of what follows, controls and what is unseen: a name must not look like another. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const DISGUISES = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const tidy = (name: string): string => name.split(/[\\/]/).at(-1)!.replace(DISGUISES, '').trim();

/** A file's name to be shown and saved: without path, controls and marks of direction. */
export const shownName = ({name, key, extension}: RemoteFile): string => {
  const bare = tidy(name ?? '');
  // Key and extension come from the same hands as the name.
  const told = /^\.*$/.test(bare) ? tidy(`${key.slice(0, 8)}.${extension || 'bin'}`) : bare;
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
