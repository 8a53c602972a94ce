import {NO_SERVICES, type ServiceView, type UploadView} from '../../../machines/service-view.js';
import type {CardMessage, FileKind, FileMessage, PlaceMessage, RemoteFile} from '../../../src/domain/thread.js';
import {heard} from '../thread-items.js';

const FILES: Readonly<Record<FileKind, Pick<RemoteFile, 'name' | 'extension'>>> = {
  image: {name: 'Parcel.png', extension: 'png'},
  audio: {name: 'Message.mp3', extension: 'mp3'},
  video: {name: 'Unpacking.mp4', extension: 'mp4'},
  document: {name: 'Terms of delivery.txt', extension: 'txt'},
};

/** The name under which {@link fileOf} sends a file. */
export const nameOf = (kind: FileKind): string => FILES[kind].name ?? '';

/** A file that the agent has sent. */
export const fileOf = (kind: FileKind, told: Partial<RemoteFile> = {}): FileMessage => {
  const {id, author, name, at} = heard('');
  return {
    ...{kind, id, author, name, at, delivery: null},
    file: {key: `key-of-${id}`, shelf: 'local', bytes: 348_160, ...FILES[kind], ...told},
  };
};

/** A page that the agent has sent. */
export const cardOf = (told: Partial<CardMessage> = {}): CardMessage => {
  const {id, author, name, at} = heard('');
  return {
    ...{kind: 'card', id, author, name, at, delivery: null},
    ...{title: 'Care of ferns', description: 'Water, light and soil', url: 'https://shop.example/ferns/'},
    ...told,
  };
};

/** A place that the agent has sent. */
export const placeOf = (told: Partial<PlaceMessage> = {}): PlaceMessage => {
  const {id, author, name, at} = heard('');
  return {
    ...{kind: 'place', id, author, name, at, delivery: null},
    ...{latitude: 52.52, longitude: 13.405, description: 'Our shop'},
    ...told,
  };
};

/** A file on its way. */
export const uploadOf = (told: Partial<UploadView> = {}): UploadView => ({
  id: 'upload',
  name: 'Holiday.png',
  kind: 'image',
  preview: null,
  phase: 'uploading',
  progress: 0.4,
  refusal: null,
  fault: null,
  ...told,
});

/** What the services show, with what is told. */
export const servicesOf = (told: Partial<ServiceView> = {}): ServiceView => ({...NO_SERVICES, ...told});

/** A picture made here, as a `blob:` address. */
export const madePicture = (colour = 'teal'): string =>
  URL.createObjectURL(
    new Blob(
      [
        `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"><rect width="64" height="48" fill="${colour}"/></svg>`,
      ],
      {type: 'image/svg+xml'},
    ),
  );
