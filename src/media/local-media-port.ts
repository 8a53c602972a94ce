import type {CallPorts, Device, DeviceChoice} from '../domain/call-ports.js';
import {Fault} from '../domain/faults.js';
import type {MediaKind} from '../domain/media-kind.js';
import {mediaFault} from './media-faults.js';

const constraints = (kind: MediaKind, {microphone, camera}: DeviceChoice): MediaStreamConstraints => ({
  audio: {
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    ...(microphone ? {deviceId: {exact: microphone}} : {}),
  },
  video: kind === 'video' && {
    width: {ideal: 1280},
    height: {ideal: 720},
    frameRate: {ideal: 30, max: 30},
    ...(camera ? {deviceId: {exact: camera}} : {facingMode: 'user'}),
  },
});

const listDevices = async (): Promise<Device[]> => {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  return devices.map(({deviceId, kind, label}) => ({id: deviceId, kind, label}));
};

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};

/** Opens microphone and camera and holds them until closed; a permission that is given too late opens nothing. */
export const openLocalMedia: CallPorts['openMedia'] = ({kind, choice}, tell) => {
  let closed = false;
  let held: MediaStream | null = null;

  const open = async () => {
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia(constraints(kind, choice));
    } catch (thrown) {
      const fault = await mediaFault(thrown, kind);
      if (!closed) tell({type: 'media.failed', fault});
      return;
    }
    if (closed) return stop(stream);
    held = stream;
    const devices = await listDevices();
    if (closed) return;
    for (const track of stream.getTracks()) {
      track.addEventListener('ended', () => {
        if (!closed) tell({type: 'media.lost', fault: new Fault('device/lost')});
      });
    }
    tell({type: 'media.opened', stream, devices});
  };

  void open();
  return () => {
    closed = true;
    if (held) stop(held);
    held = null;
  };
};
