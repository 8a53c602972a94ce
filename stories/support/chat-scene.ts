import {html, nothing, type TemplateResult} from 'lit';
import '../../components/cc-composer/cc-composer.js';
import '../../components/cc-fault-notice/cc-fault-notice.js';
import type {NextStep} from '../../components/cc-fault-notice/cc-fault-notice.js';
import '../../components/cc-leave-message/cc-leave-message.js';
import '../../components/cc-message-list/cc-message-list.js';
import '../../components/cc-panel/cc-panel.js';
import '../../components/cc-queue-notice/cc-queue-notice.js';
import '../../components/cc-suggestions/cc-suggestions.js';
import '../../components/cc-survey/cc-survey.js';
import '../../components/cc-talk-to-person/cc-talk-to-person.js';
import {serviceForm, serviceNotice} from '../../components/cc-widget/service-part.js';
import type {ChatView} from '../../machines/chat-view.js';
import {NO_SERVICES, type ServiceView} from '../../machines/service-view.js';
import type {SessionView} from '../../src/app/session-view.js';
import type {FaultCode} from '../../src/domain/faults.js';
import type {Locale} from '../../src/domain/locales.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import type {Messages} from '../../src/i18n/messages.js';

/** What a scene is drawn from. */
export interface Scene {
  readonly t: Messages;
  readonly locale: Locale;
  readonly chat: ChatView;
  /** What the chat's services show. */
  readonly services?: ServiceView;
  /** What stands above the conversation: a call, or its device check. */
  readonly stage?: unknown;
  /** No other call can be asked for meanwhile. */
  readonly calling?: boolean;
  /** What is told of a call. */
  readonly told?: [FaultCode, NextStep[]] | null;
}

const PHONE = '+49 30 1234567';

const faultOf = ({phase, fault, interrupted}: ChatView): [FaultCode, NextStep[]] | null => {
  if (phase === 'offline') return ['platform/outside-hours', ['start-chat', 'leave-message']];
  if (phase === 'ended' && fault) return [fault.code, ['start-chat']];
  return interrupted && fault ? [fault.code, []] : null;
};

/** A conversation, put together from the leaves as the root does. */
export const chatScene = (scene: Scene): TemplateResult => {
  const {t, locale, chat, services = NO_SERVICES, stage = nothing, calling = false, told = null} = scene;
  const support = chat.live ? chat.support : null;
  const calls: readonly MediaKind[] = calling ? [] : (support?.kinds ?? []);
  const fault = faultOf(chat) ?? told;
  const form = serviceForm(t, locale, services);
  return html`<cc-panel
    role="region"
    aria-label=${t.chat}
    style="flex: 1; min-block-size: 0"
    .t=${t}
    .phase=${chat.phase}
    .name=${chat.name}
    .calls=${calls}
    .callsBarred=${Boolean(support?.fault)}
    .canEnd=${chat.canEnd}
    .hasMenu=${true}
  >
    ${stage}
    <cc-message-list
      ?hidden=${form && chat.thread.length === 0}
      .t=${t}
      .locale=${locale}
      .thread=${chat.thread}
      .services=${services}
      .calls=${calls}
    ></cc-message-list>
    ${chat.phase === 'queued' ? html`<cc-queue-notice .t=${t} .place=${chat.place}></cc-queue-notice>` : nothing}
    ${
      form ?? [
        fault
          ? html`<cc-fault-notice
              .t=${t}
              .code=${fault[0]}
              .steps=${fault[1]}
              .phone=${fault[1].length > 0 ? PHONE : null}
            ></cc-fault-notice>`
          : nothing,
        serviceNotice(t, {chat, services} as SessionView, PHONE),
      ]
    }
    <cc-composer .t=${t} ?hidden=${Boolean(form)}></cc-composer>
  </cc-panel>`;
};
