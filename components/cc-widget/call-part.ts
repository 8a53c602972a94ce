import {html, nothing} from 'lit';
import type {CallView} from '../../machines/call-view.js';
import type {CallCommand} from '../../machines/call-setup.js';
import type {SessionView} from '../../src/app/session-view.js';
import type {WidgetSession} from '../../src/app/widget-session.js';
import type {FaultCode} from '../../src/domain/faults.js';
import type {Messages} from '../../src/i18n/messages.js';
import type {CcClickToCall} from '../cc-click-to-call/cc-click-to-call.js';
import type {CallRequest, Request, RequestEvent} from '../events/request-event.js';
import {mayPopOut} from './may-pop-out.js';
import type {Parts} from './parts.js';
import type {RARE_COMMANDS} from './rare-commands.js';

const importExtras = () => import('../../src/call-extras.js');

/** The code of what is rare in a call. */
let extras: Awaited<ReturnType<typeof importExtras>> | null = null;

const loadExtras = async (parts: Parts) => {
  extras = await parts.load(importExtras, ({loadCallExtraMessages}) => loadCallExtraMessages);
};

/** What is rare is wanted; where it cannot be had, the next change of the call asks again. */
const wantExtras = (t: Messages, parts: Parts) => {
  if (!extras || !t.hold) loadExtras(parts).catch(() => undefined);
};

/** Whether the call can go into a window of its own or, where it is in one, that window can be shown. */
const canPopOut = (call: CallView, shell: CcClickToCall): boolean =>
  call.elsewhere ? Boolean(extras?.hasWindow()) : call.canPopOut && mayPopOut(shell);

/** What stands above the conversation: a notice to acknowledge, the device check, the call. */
export const callStage = (t: Messages, view: SessionView, shell: CcClickToCall, parts: Parts) => {
  const {chat} = view;
  if (view.call?.canRejoin) return html`<cc-call-offer slot="stage" .t=${t}></cc-call-offer>`;
  if (!view.call?.canHangUp) return nothing;
  const call = {...view.call, canPopOut: canPopOut(view.call, shell)};
  if (call.step === 'notice') {
    // Where it fails, the next change of the call asks again.
    import('../cc-agreement/cc-agreement.js').catch(() => undefined);
    return html`<cc-agreement slot="stage" of="recording" .t=${t} .text=${shell.recordingNotice ?? ''}></cc-agreement>`;
  }
  if (
    call.warning ||
    call.soundBlocked ||
    call.heldThere ||
    call.elsewhere ||
    call.quality !== 'good' ||
    (!call.step && call.kind === 'video')
  )
    wantExtras(t, parts);
  const watch = parts.call?.watchLevel;
  if (call.step) return html`<cc-device-check slot="stage" .t=${t} .call=${call} .watch=${watch}></cc-device-check>`;
  return html`<cc-call-panel
    slot="stage"
    exportparts="bar"
    .t=${t}
    .call=${call}
    .name=${chat?.name ?? null}
    .place=${chat?.place ?? null}
    .watch=${watch}
    .loadExtras=${() => loadExtras(parts)}
  ></cc-call-panel>`;
};

/** What stands in the place of the hidden panel while a call goes on. */
export const callPill = (
  t: Messages,
  {call, widget}: SessionView,
  shell: CcClickToCall,
  parts: Parts,
  onRequest: (event: RequestEvent) => void,
) => {
  if (!call?.canHangUp || widget.shown || shell.mode === 'inline') return nothing;
  wantExtras(t, parts);
  return html`<cc-call-pill .t=${t} .call=${call} .shell=${shell} @cc-request=${onRequest}></cc-call-pill>`;
};

/** What each of a call's requests is to its machine; all else that it says is said likewise. */
const COMMANDS: Readonly<Partial<Record<string, CallCommand['type']>>> = {
  understand: 'call.acknowledge',
  'confirm-call': 'call.confirm',
  'hang-up': 'call.hangup',
  'toggle-microphone': 'mic.toggle',
  'toggle-camera': 'camera.toggle',
  'choose-devices': 'devices.choose',
  'flip-camera': 'camera.flip',
  'test-speaker': 'speaker.test',
  'rejoin-call': 'call.rejoin',
} satisfies Record<
  Exclude<CallRequest['type'], keyof typeof RARE_COMMANDS | 'pop-out' | 'show-call-window'>,
  CallCommand['type']
>;

/** Carries out what a call's elements ask for, at once; `false` where it is not for a call. */
export const obeyCall = (
  session: WidgetSession,
  request: Request,
  shell: CcClickToCall,
  tell: (code: FaultCode) => void,
): boolean => {
  if (request.type === 'show-call-window') return Boolean(extras?.showWindow());
  if (request.type === 'pop-out') {
    const code = extras?.popOut(shell);
    if (code) tell(code);
    return true;
  }
  const rare: Partial<Record<string, CallCommand['type']>> | undefined = extras?.RARE_COMMANDS;
  const type = COMMANDS[request.type] ?? rare?.[request.type];
  if (type) session.tellCall({...request, type} as CallCommand);
  return type !== undefined;
};
