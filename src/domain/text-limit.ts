/** What AICC takes in one text ("1 KB"), UTF-8 bytes. */
const MOST_BYTES = 1_024;

const encoder = new TextEncoder();

/** How many bytes AICC would take more in one text; below 0 it takes none of it. */
export const bytesLeft = (text: string): number => MOST_BYTES - encoder.encode(text).length;
