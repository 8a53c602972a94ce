/**
 * Whether a live region in this element is the one to be heard: a call that stands in the page and in its window of
 * picture in picture changes in both, and is told in the one that has the focus.
 */
export const speaksHere = ({ownerDocument}: Element): boolean => {
  const small = window.documentPictureInPicture?.window?.document;
  return (ownerDocument === small) === (small?.hasFocus() ?? false);
};

/** https://wicg.github.io/document-picture-in-picture/, of which TypeScript knows nothing yet. */
interface DocumentPictureInPicture extends EventTarget {
  readonly window: (Window & typeof globalThis) | null;
  /** Sizes in CSS pixels. */
  requestWindow(options?: {width?: number; height?: number}): Promise<Window & typeof globalThis>;
}

declare global {
  interface Window {
    /** Where the browser has it: Chromium, in a secure page. */
    readonly documentPictureInPicture?: DocumentPictureInPicture;
  }
}
