/** Marks that turn the direction of what follows, controls and what is unseen: a name must not look like another. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const DISGUISES = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A file's name without path and disguises; empty where nothing else was in it. */
export const bareName = (name: string): string => name.split(/[\\/]/).at(-1)!.replace(DISGUISES, '').trim();
