/** The path of a Chromium that is installed here, or `null`. `CHROMIUM_PATH` decides alone where it is set. */
export declare const findBrowser: () => string | null;

/** The path of a Chromium that is installed here; throws with what to do where there is none. */
export declare const requireBrowser: () => string;

/** The path of a Firefox that is installed here, or `null`. `FIREFOX_PATH` decides alone where it is set. */
export declare const findFirefox: () => string | null;

/** The path of a program on the PATH, or where Debian has those of its administrators; or `null`. */
export declare const findProgram: (program: string) => string | null;

/** What the tests in Firefox lack here, and what to do about it; `null` where nothing is missing. */
export declare const lackingForFirefox: () => string | null;

/** What the tests in WebKitGTK lack here, and what to do about it; `null` where nothing is missing. */
export declare const lackingForWebKit: () => string | null;

/** What the tests with a screen reader lack here, and what to do about it; `null` where nothing is missing. */
export declare const lackingForOrca: () => string | null;
