import {bareName} from '../domain/file-name.js';
import {UPLOAD_TYPES, type FileRefusal, type ReadyFile} from '../domain/service-ports.js';
import type {FileKind} from '../domain/thread.js';

/** Longest side of a picture that is made smaller, px: enough to read a photographed letter. */
const MOST_PIXELS = 2_048;
const QUALITIES = [0.85, 0.7, 0.5];

const KINDS: Readonly<Record<string, FileKind>> = {
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  bmp: 'image',
  mp3: 'audio',
  aac: 'audio',
  mp4: 'video',
};

const BY_MEDIA_TYPE: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/bmp': 'bmp',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'video/mp4': 'mp4',
  'text/plain': 'txt',
  'text/csv': 'csv',
};

const CONVERTIBLE = ['webp', 'heic', 'heif', 'avif', 'gif', 'tif', 'tiff'];

const isUpload = (extension: string) => (UPLOAD_TYPES as readonly string[]).includes(extension);

/** The file's name, bare, and without the comma, by which AICC's content is parted. */
export const tidyName = (name: string): string => bareName(name.replace(/,/g, '')).slice(-120) || 'file';

const extensionOf = ({name, type}: File): string => {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return isUpload(ending) || CONVERTIBLE.includes(ending) ? ending : (BY_MEDIA_TYPE[type] ?? ending);
};

const drawSmaller = async (picture: ImageBitmap, mostBytes: number): Promise<Blob | null> => {
  const scale = Math.min(1, MOST_PIXELS / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const paper = canvas.getContext('2d')!;
  // JPEG knows no transparency; what shines through would become black.
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await canvas.convertToBlob({type: 'image/jpeg', quality});
    if (blob.size <= mostBytes) return blob;
  }
  return null;
};

const asJpeg = async (file: File, mostBytes: number): Promise<Blob | null> => {
  // Browsers that cannot read HEIC say so here.
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  try {
    return await drawSmaller(picture, mostBytes);
  } finally {
    picture.close();
  }
};

/**
 * Checks a file, and turns a picture into a JPEG that fits where AICC would not take it as it is.
 *
 * @param mostBytes What may be sent at most, bytes.
 */
export const prepareFile = async (
  file: File,
  mostBytes: number,
): Promise<{ready: ReadyFile} | {refusal: FileRefusal}> => {
  const name = tidyName(file.name);
  const extension = extensionOf(file);
  const kind = KINDS[extension] ?? 'document';
  if (file.size === 0) return {refusal: 'empty'};
  const isPicture = kind === 'image' || CONVERTIBLE.includes(extension);
  if (isUpload(extension) && file.size <= mostBytes) return {ready: {blob: file, name, extension, kind}};
  if (!isPicture) return {refusal: isUpload(extension) ? 'size' : 'type'};
  const blob = await asJpeg(file, mostBytes);
  if (!blob) return {refusal: isUpload(extension) ? 'size' : 'type'};
  return {ready: {blob, name: `${name.replace(/\.[^.]*$/, '')}.jpg`, extension: 'jpg', kind: 'image'}};
};
