/** A voice that nobody speaks: one live audio track. */
export const silentVoice = (): MediaStream => new AudioContext().createMediaStreamDestination().stream;

/** One live video track that shows a plain colour. */
export const plainPicture = (colour = '#385a52'): MediaStream => {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 240;
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  return canvas.captureStream(5);
};

/** The id of the device that a stream's microphone or camera says it is. */
export const deviceIdOf = (stream: MediaStream, kind: 'audio' | 'video'): string => {
  const [track] = kind === 'audio' ? stream.getAudioTracks() : stream.getVideoTracks();
  return track?.getSettings().deviceId ?? '';
};
