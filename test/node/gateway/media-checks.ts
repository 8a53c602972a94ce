import type {Caller} from './gateway-bench.js';
import {waitFor} from './wait-for.js';

export const heardFrom = ({media}: Caller, text: string): number =>
  media.heard.filter((packet) => packet.text === text).length;

/** Waits for five more packets that say `text`. */
export const hears = (caller: Caller, text: string): Promise<void> => {
  const before = heardFrom(caller, text);
  return waitFor(() => heardFrom(caller, text) >= before + 5, `hearing ${text}`);
};

/** Has one show a picture until the other sees it. */
export const sees = (viewer: Caller, shower: Caller, picture: string): Promise<void> =>
  waitFor(() => {
    shower.media.show(picture, {isKeyFrame: true});
    return viewer.media.seen.includes(picture);
  }, `seeing ${picture}`);

export const withDirection = (direction: string) => (sdp: string) => sdp.replace(/a=sendrecv/g, `a=${direction}`);

/** The m=video section of a description; empty if there is none. */
export const videoOf = (sdp: string): string =>
  sdp
    .split('\r\nm=')
    .find((section) => section.startsWith('video'))
    ?.concat('\r\n') ?? '';
