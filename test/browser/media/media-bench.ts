import type {DeviceChoice, HeldMedia, MediaFact} from '../../../src/domain/call-ports.js';
import type {MediaKind} from '../../../src/domain/media-kind.js';
import {openLocalMedia} from '../../../src/media/local-media-port.js';
import {stubGetUserMedia} from './stubs.js';

const held: HeldMedia[] = [];

/** Closes all that `opened` has opened. */
export const closeAll = (): void => {
  for (const media of held.splice(0)) media.close();
};

/** Notes facts, and waits for those that are still to come. */
export const noted = <TFact extends {readonly type: string}>() => {
  const facts: TFact[] = [];
  let heard: () => void = () => {};
  const tell = (fact: TFact): void => {
    facts.push(fact);
    heard();
  };
  const nth = async (n: number): Promise<TFact> => {
    while (facts.length < n) await new Promise<void>((resolve) => (heard = resolve));
    return facts[n - 1]!;
  };
  /** The first fact of this type after so many others. */
  const next = async <TType extends TFact['type']>(
    type: TType,
    after = 0,
  ): Promise<Extract<TFact, {readonly type: TType}>> => {
    for (let n = after + 1; ; n += 1) {
      const fact = await nth(n);
      if (fact.type === type) return fact as Extract<TFact, {readonly type: TType}>;
    }
  };
  return {facts, tell, nth, next};
};

/** Opens devices, and waits for what is told. */
export const opened = (kind: MediaKind, choice: DeviceChoice = {}) => {
  const {tell, ...notes} = noted<MediaFact>();
  const media = openLocalMedia({kind, choice}, tell);
  held.push(media);
  const stream = async (): Promise<MediaStream> => {
    const fact = await notes.nth(1);
    if (fact.type !== 'media.opened') throw new Error(codeOf(fact));
    return fact.stream;
  };
  return {...notes, media, stream};
};

export const openedFact = async ({nth}: Pick<ReturnType<typeof opened>, 'nth'>) => {
  const fact = await nth(1);
  if (fact.type !== 'media.opened') throw new Error(codeOf(fact));
  return fact;
};

export const states = (stream: MediaStream): MediaStreamTrackState[] =>
  stream.getTracks().map(({readyState}) => readyState);

/** A fact in short. */
export const codeOf = (fact: MediaFact): string => ('fault' in fact ? `${fact.type} ${fact.fault.code}` : fact.type);

/** Lets every promise that is settled be heard. */
export const heardOut = async (): Promise<void> => {
  await navigator.mediaDevices.enumerateDevices();
  await new Promise((resolve) => requestAnimationFrame(resolve));
};

export const voiceOf = (stream: MediaStream) => stream.getAudioTracks()[0]!;
export const pictureOf = (stream: MediaStream) => stream.getVideoTracks()[0];
export const idOf = (track: MediaStreamTrack | undefined) => track?.getSettings().deviceId;
export const refusedBy = (name: string) => Promise.reject(new DOMException('', name));

/** The devices of a kind, and one of them that is not in use. */
export const another = async (kind: MediaDeviceKind, now: string | undefined) => {
  const devices = (await navigator.mediaDevices.enumerateDevices()).filter((device) => device.kind === kind);
  const ids = devices.map(({deviceId}) => deviceId).filter((id) => id !== 'default');
  const other = ids.find((id) => id !== now);
  if (!other) throw new Error(`This browser has no second ${kind}.`);
  return other;
};

/** What stops a track sends no event. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
export const until = async (isDone: () => boolean) => {
  while (!isDone()) await drawn();
};

/** What is asked of the browser, which then goes on as usual or as the test wants. */
export const watchAsked = (
  answer?: (constraints: MediaStreamConstraints, count: number) => Promise<MediaStream> | null,
) => {
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  const asked: MediaStreamConstraints[] = [];
  stubGetUserMedia((constraints) => {
    asked.push(constraints);
    return answer?.(constraints, asked.length) ?? real(constraints);
  });
  return {asked, real};
};
