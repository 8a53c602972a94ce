import type {CallCommand} from '../../machines/call-setup.js';
import type {CallRequest} from '../events/request-event.js';

/** What the requests of rare controls are to the call's machine; they come with the controls. */
export const RARE_COMMANDS = {
  'set-volume': 'volume.set',
  'allow-sound': 'sound.allow',
  'toggle-hold': 'hold.toggle',
  'add-video': 'video.add',
  'stop-video': 'video.stop',
  'toggle-screen': 'screen.toggle',
  'press-key': 'keypad.press',
  'dismiss-warning': 'warning.dismiss',
} as const satisfies Partial<Record<CallRequest['type'], CallCommand['type']>>;
