/** Preferences of Firefox in tests: made-up devices that need no permission, calls on `lo`, nothing in the background. */
export declare const firefoxPrefs: Readonly<Record<string, boolean | number>>;
