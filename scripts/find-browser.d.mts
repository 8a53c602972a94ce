/** The path of a Chromium that is installed here, or `null`. `CHROMIUM_PATH` decides alone where it is set. */
export declare const findBrowser: () => string | null;

/** The path of a Chromium that is installed here; throws with what to do where there is none. */
export declare const requireBrowser: () => string;
