import type {Declaration} from '../docs/reference.js';

/** The modules that pages and bundlers meet: the element and its events. */
export declare const publicManifest: (manifest: unknown) => {modules: {declarations: Declaration[]}[]};
