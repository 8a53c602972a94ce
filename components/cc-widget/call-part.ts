import {html, nothing} from 'lit';
import type {CallCommand} from '../../machines/call-setup.js';
import type {SessionView} from '../../src/app/session-view.js';
import type {WidgetSession} from '../../src/app/widget-session.js';
import type {WatchLevel} from '../../src/domain/watch-level.js';
import type {Messages} from '../../src/i18n/messages.js';
import type {Request} from '../events/request-event.js';

/** What stands above the conversation: a notice to acknowledge, the device check, the call. */
export const callStage = (t: Messages, view: SessionView, recordingNotice: string | null, watch: WatchLevel) => {
  const {call, chat} = view;
  if (!call?.canHangUp) return nothing;
  if (call.step === 'notice') {
    return html`<cc-agreement slot="stage" of="recording" .t=${t} .text=${recordingNotice ?? ''}></cc-agreement>`;
  }
  if (call.step) return html`<cc-device-check slot="stage" .t=${t} .call=${call} .watch=${watch}></cc-device-check>`;
  return html`<cc-call-panel
    slot="stage"
    exportparts="bar"
    .t=${t}
    .call=${call}
    .name=${chat?.name ?? null}
    .place=${chat?.place ?? null}
    .watch=${watch}
  ></cc-call-panel>`;
};

/** What each of a call's requests is to its machine. */
const commandOf = (request: Request): CallCommand | null => {
  switch (request.type) {
    case 'understand':
      return {type: 'call.acknowledge'};
    case 'confirm-call':
      return {type: 'call.confirm'};
    case 'hang-up':
      return {type: 'call.hangup'};
    case 'toggle-microphone':
      return {type: 'mic.toggle'};
    case 'toggle-camera':
      return {type: 'camera.toggle'};
    case 'choose-devices':
      return {type: 'devices.choose', choice: request.choice};
    default:
      return null;
  }
};

/** Carries out what a call's elements ask for; `false` where it is not for a call. */
export const obeyCall = (session: WidgetSession, request: Request): boolean => {
  const command = commandOf(request);
  if (command) session.tellCall(command);
  return command !== null;
};
