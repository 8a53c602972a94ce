import type {LentCall} from '../src/domain/call-ports.js';
import type {CallSnapshot} from './call-machine.js';
import {callView} from './call-view.js';

/** What another window needs to go on with a call; `null` where there is none that is connected. */
export const lentCall = (snapshot: CallSnapshot): LentCall | null => {
  const {kind, muted, cameraOn, connectedAt, volume} = callView(snapshot);
  const {route, dialog} = snapshot.context;
  if (!route || !dialog || connectedAt === null) return null;
  return {kind, route, dialog, connectedAt, muted, camera: cameraOn, volume};
};
