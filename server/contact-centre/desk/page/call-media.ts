/** The desk's microphone, and camera in a video call, held from Answer to the end of the call. */
export interface CallMedia {
  readonly stream: MediaStream;
  /** The camera alone, to look at oneself. */
  readonly preview: MediaStream;
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
  if (video && tone !== undefined) (await open({video})).stream.getTracks().forEach((track) => stream.addTrack(track));
  return {
    stream,
    preview: new MediaStream(stream.getVideoTracks()),
    close: () => {
      for (const track of stream.getTracks()) track.stop();
      voice.close();
    },
  };
};

/** Why a device could not be opened, and what to do about it. */
export const mediaRefusal = (error: unknown): string => {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError')
    return 'The browser does not let this page use the microphone. Allow it, then answer again.';
  if (name === 'NotFoundError') return 'No microphone or camera was found. Connect one, then answer again.';
  if (name === 'NotReadableError')
    return 'Another program holds the microphone or camera. Close it, then answer again.';
  return 'The microphone could not be opened.';
};
