/** The desk's microphone, held from Answer to the end of the call, and its camera while it shows pictures. */
export interface CallMedia {
  readonly stream: MediaStream;
  /** The camera alone, to look at oneself. */
  readonly preview: MediaStream;
  /** Rejects with what getUserMedia rejects with. */
  openCamera(): Promise<MediaStreamTrack>;
  closeCamera(): void;
  close(): void;
}

interface Source {
  stream: MediaStream;
  close(): void;
}

const openTone = (frequency: number): Source => {
  const context = new AudioContext();
  const oscillator = new OscillatorNode(context, {frequency});
  const {stream} = oscillator.connect(context.createMediaStreamDestination()) as MediaStreamAudioDestinationNode;
  oscillator.start();
  return {stream, close: () => void context.close()};
};

const open = async (constraints: MediaStreamConstraints): Promise<Source> => {
  const stream = await navigator.mediaDevices.getUserMedia(constraints);
  return {stream, close: () => undefined};
};

/** `tone` replaces the microphone by a sine of that frequency. */
export const openCallMedia = async (video: boolean, tone: number | undefined): Promise<CallMedia> => {
  const voice = tone === undefined ? await open({audio: true, video}) : openTone(tone);
  const stream = new MediaStream(voice.stream.getTracks());
  const preview = new MediaStream(stream.getVideoTracks());
  let isClosed = false;
  const closeCamera = () => {
    for (const track of preview.getTracks()) {
      track.stop();
      stream.removeTrack(track);
      preview.removeTrack(track);
    }
  };
  const openCamera = async (): Promise<MediaStreamTrack> => {
    const [track] = (await open({video: true})).stream.getVideoTracks() as [MediaStreamTrack];
    closeCamera();
    if (isClosed) track.stop();
    stream.addTrack(track);
    preview.addTrack(track);
    return track;
  };
  const close = () => {
    isClosed = true;
    for (const track of stream.getTracks()) track.stop();
    voice.close();
  };
  if (video && tone !== undefined) await openCamera();
  return {stream, preview, openCamera, closeCamera, close};
};

/**
 * Why a device could not be opened, and what to do about it.
 * @param again what the agent does to try again, e.g. `answer again`.
 */
export const mediaRefusal = (error: unknown, device: 'microphone' | 'camera', again: string): string => {
  const name = error instanceof DOMException ? error.name : '';
  const known = device === 'camera' ? 'camera' : 'microphone or camera';
  if (name === 'NotAllowedError')
    return `The browser does not let this page use the ${device}. Allow it, then ${again}.`;
  if (name === 'NotFoundError') return `No ${known} was found. Connect one, then ${again}.`;
  if (name === 'NotReadableError') return `Another program holds the ${known}. Close it, then ${again}.`;
  return `The ${device} could not be opened.`;
};
