/** What Safari has before, or instead of, the standard. */
interface SafariVideo {
  webkitEnterFullscreen?(): void;
  webkitSetPresentationMode?(mode: 'inline' | 'picture-in-picture'): void;
  readonly webkitPresentationMode?: string;
}

type Video = HTMLVideoElement & SafariVideo;

const safari = () => HTMLVideoElement.prototype as Video;

/** Whether a call can fill the screen; on an iPhone only its picture can. */
export const canFillScreen = (pictured: boolean): boolean =>
  document.fullscreenEnabled || (pictured && 'webkitEnterFullscreen' in safari());

/** Fills the screen with the call, or gives it back. */
export const fillScreen = async (panel: Element | null, video: Video): Promise<void> => {
  if (!document.fullscreenEnabled) video.webkitEnterFullscreen?.();
  else if (panel?.matches(':fullscreen')) await document.exitFullscreen();
  // Refused where no tap led here; the button is still there.
  else await panel?.requestFullscreen().catch(() => undefined);
};

/** Whether a picture can stand in a window of its own over all others. */
export const canLeavePage = (): boolean => document.pictureInPictureEnabled || 'webkitSetPresentationMode' in safari();

export const isPoppedOut = (video: Video | undefined): boolean => {
  if (!video) return false;
  // Outside its shadow tree only the tree's host is named.
  const {pictureInPictureElement} = video.getRootNode() as ShadowRoot;
  return pictureInPictureElement === video || video.webkitPresentationMode === 'picture-in-picture';
};

/** Puts a picture into a window of its own, or back. @param changed told when it is, whoever did it */
export const popOut = async (video: Video, changed: () => void): Promise<void> => {
  for (const type of ['enterpictureinpicture', 'leavepictureinpicture', 'webkitpresentationmodechanged']) {
    video.addEventListener(type, changed, {once: true});
  }
  const popped = isPoppedOut(video);
  if (!document.pictureInPictureEnabled) {
    video.webkitSetPresentationMode?.(popped ? 'inline' : 'picture-in-picture');
  } else if (popped) await document.exitPictureInPicture();
  else await video.requestPictureInPicture().catch(() => undefined);
};
