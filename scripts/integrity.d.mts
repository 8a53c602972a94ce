/** As `integrity` and CSP want it. */
export declare const hashOf: (content: string | Uint8Array) => string;

/** Every file of `dist` that pages fetch: its path there, and its hash. */
export declare const hashFiles: (dist: string) => Record<string, string>;

/** The text of an import map that holds modules to their hashes; `base` is where they lie, with a slash at the end. */
export declare const importMap: (files: Record<string, string>, base: string) => string;

/** Import map and loader tag, to paste. */
export declare const integrityHtml: (files: Record<string, string>, base: string) => string;
