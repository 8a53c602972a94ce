/** What AICC takes in one text ("1 KB"), UTF-8 bytes. */
const MOST_BYTES = 1_024;

const encoder = new TextEncoder();

/** Whether AICC takes a text of this length. */
export const fitsOneText = (text: string): boolean => encoder.encode(text).length <= MOST_BYTES;
