import type {CallView} from '../../machines/call-view.js';

const none: CallView = {
  phase: 'checking',
  kind: 'audio',
  step: 'prompt',
  local: null,
  remote: null,
  devices: [],
  choice: {},
  connectedAt: null,
  muted: false,
  cameraOn: false,
  canPlace: false,
  canHangUp: true,
  canMute: false,
  canShowCamera: false,
  warning: null,
  outcome: null,
  fault: null,
  durationMs: 0,
};

/** A call that waits for permission, or as told. */
export const callViewOf = (told: Partial<CallView> = {}): CallView => ({...none, ...told});
