const twoDigits = (value: number) => String(value).padStart(2, '0');

const nameOf = (at: Date) => {
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(twoDigits).join('-');
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join('.')}.png`;
};

/** Saves what a video shows now as a PNG that is named by the time; `false` where it shows nothing. */
export const saveSnapshot = async (video: HTMLVideoElement): Promise<boolean> => {
  const {videoWidth: width, videoHeight: height} = video;
  if (width === 0) return false;
  const canvas = Object.assign(document.createElement('canvas'), {width, height});
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!png) return false;
  const href = URL.createObjectURL(png);
  Object.assign(document.createElement('a'), {href, download: nameOf(new Date())}).click();
  // Some browsers begin to read it only after the click.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
  return true;
};
