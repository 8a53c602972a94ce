import {html, nothing, type TemplateResult} from 'lit';
import '../../components/cc-agreement/cc-agreement.js';
import '../../components/cc-call-offer/cc-call-offer.js';
import '../../components/cc-call-panel/cc-call-panel.js';
import '../../components/cc-device-check/cc-device-check.js';
import type {NextStep} from '../../components/cc-fault-notice/cc-fault-notice.js';
import '../../components/cc-call-alerts/cc-call-alerts.js';
import '../../components/cc-call-controls/cc-call-controls.js';
import type {CallView} from '../../machines/call-view.js';
import {chatView, type ChatView} from '../../machines/chat-view.js';
import type {FaultCode} from '../../src/domain/faults.js';
import type {Locale} from '../../src/domain/locales.js';
import type {CallCard} from '../../src/domain/thread.js';
import type {Messages} from '../../src/i18n/messages.js';
import {chatScene} from './chat-scene.js';
import {drawnLevel} from './drawn-streams.js';
import {reachChatState} from './reach-chat-states.js';

/** What a call shows above the conversation. */
export const stageOf = (t: Messages, call: CallView, name: string | null): unknown => {
  if (call.canRejoin) return html`<cc-call-offer slot="stage" .t=${t}></cc-call-offer>`;
  if (!call.canHangUp) return nothing;
  if (call.step === 'notice') return html`<cc-agreement slot="stage" of="recording" .t=${t}></cc-agreement>`;
  if (call.step)
    return html`<cc-device-check slot="stage" .t=${t} .call=${call} .watch=${drawnLevel}></cc-device-check>`;
  return html`<cc-call-panel slot="stage" .t=${t} .call=${call} .name=${name} .watch=${drawnLevel}></cc-call-panel>`;
};

const cardOf = ({kind, outcome, fault, durationMs}: CallView): CallCard[] =>
  outcome
    ? [{kind: 'call', id: 'call', media: kind, outcome, fault: fault?.code ?? null, durationMs, at: Date.now()}]
    : [];

/** A refusal is told beside the card, with the way to change it, and that it has been changed. */
const toldOf = ({fault, allowedNow, kind}: CallView): [FaultCode, NextStep[]] | null =>
  fault?.code === 'device/permission-denied' ? [fault.code, [allowedNow ? `call-${kind}` : 'dismiss']] : null;

/** A call above the conversation out of which it was made; an ended one is a card in it. */
export const callScene = (t: Messages, locale: Locale, call: CallView): TemplateResult => {
  const before = chatView(reachChatState('Agent'));
  const chat: ChatView = {...before, thread: [...before.thread, ...cardOf(call)]};
  return chatScene({t, locale, chat, stage: stageOf(t, call, chat.name), calling: call.canHangUp, told: toldOf(call)});
};
