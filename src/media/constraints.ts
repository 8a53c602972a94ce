import type {DeviceChoice} from '../domain/call-ports.js';

/** @param strength `exact` for a device that the visitor has just chosen, `ideal` for a remembered one. */
export const microphoneConstraints = (
  {microphone, processing}: DeviceChoice,
  strength: 'exact' | 'ideal',
): MediaTrackConstraints => ({
  echoCancellation: processing?.echoCancellation ?? true,
  noiseSuppression: processing?.noiseSuppression ?? true,
  autoGainControl: processing?.autoGainControl ?? true,
  ...(microphone ? {deviceId: {[strength]: microphone}} : {}),
});

/** As {@link microphoneConstraints}. */
export const cameraConstraints = ({camera}: DeviceChoice, strength: 'exact' | 'ideal'): MediaTrackConstraints => ({
  width: {ideal: 1280},
  height: {ideal: 720},
  frameRate: {ideal: 30, max: 30},
  ...(camera ? {deviceId: {[strength]: camera}} : {facingMode: 'user'}),
});
