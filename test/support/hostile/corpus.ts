import {clobbering} from './clobbering.js';
import {css} from './css.js';
import {encodings} from './encodings.js';
import {events} from './events.js';
import {mutation} from './mutation.js';
import {namespaces} from './namespaces.js';
import {svgMathml} from './svg-mathml.js';
import {urls} from './urls.js';
import type {Vector} from './vector.js';

/** Hostile markup by family. */
export const FAMILIES: Readonly<Record<string, readonly Vector[]>> = {
  mutation,
  'svg and mathml': svgMathml,
  namespaces,
  clobbering,
  urls,
  events,
  css,
  encodings,
};

/** All hostile markup. */
export const CORPUS: readonly Vector[] = Object.entries(FAMILIES).flatMap(([family, vectors]) =>
  vectors.map((vector) => ({...vector, name: `${family}: ${vector.name}`})),
);
