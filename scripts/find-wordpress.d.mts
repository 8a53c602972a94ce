/** Where Debian keeps WordPress. */
export declare const WORDPRESS: string;

/** What the tests in WordPress lack here, and what to do about it; `null` where nothing is missing. */
export declare const lackingForWordPress: () => string | null;
