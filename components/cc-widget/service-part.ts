import {html, nothing} from 'lit';
import type {ServiceView} from '../../machines/service-view.js';
import type {SessionView} from '../../src/app/session-view.js';
import type {WidgetSession} from '../../src/app/widget-session.js';
import {Fault} from '../../src/domain/faults.js';
import type {Locale} from '../../src/domain/locales.js';
import {readPreChat} from '../../src/domain/pre-chat.js';
import {directionOf} from '../../src/i18n/catalogues.js';
import type {LogBook} from '../../src/log/log.js';
import type {Messages} from '../../src/i18n/messages.js';
import type {NextStep} from '../cc-fault-notice/cc-fault-notice.js';
import type {ServiceRequest} from '../events/request-event.js';

/** What the services' part is given of the root. */
export interface ServiceContext {
  readonly t: Messages;
  readonly locale: Locale;
  readonly session: WidgetSession;
  /** Hands the form's values on with CONNECT, and lets the conversation begin. */
  readonly introduce: (values: Readonly<Record<string, string>>) => void;
  readonly find: () => void;
}

/** The form before the chat; where the site's fields are none, what is wrong, of which the developer is told once. */
export const preChatForm = (t: Messages, fields: unknown, locale: string, book: LogBook) => {
  try {
    return html`<cc-pre-chat .t=${t} .locale=${locale} .fields=${readPreChat(fields)}></cc-pre-chat>`;
  } catch (thrown) {
    const {code, cause} = Fault.from(thrown);
    book.tellDeveloper(code, cause);
    return html`<cc-fault-notice .t=${t} .code=${code} .steps=${[]}>${t.fault[code]}</cc-fault-notice>`;
  }
};

/** What takes the conversation's place for a while. */
export const serviceForm = (t: Messages, locale: string, {survey, leftMessage}: ServiceView) => {
  if (survey) return html`<cc-survey .t=${t} .locale=${locale} .view=${survey}></cc-survey>`;
  if (leftMessage) return html`<cc-leave-message .t=${t} .view=${leftMessage}></cc-leave-message>`;
  return null;
};

/** What stands between thread and composer: the way from bot to person, or why it failed. */
export const serviceNotice = (t: Messages, {chat, services}: SessionView, phone: string | null) => {
  if (chat?.phase !== 'bot') return nothing;
  const handover = services?.handover ?? 'none';
  if (typeof handover === 'object') {
    const steps: NextStep[] = ['leave-message', 'dismiss'];
    return html`<cc-fault-notice .t=${t} .code=${handover.code} .steps=${steps} .phone=${phone}></cc-fault-notice>`;
  }
  return html`<cc-talk-to-person .t=${t} ?busy=${handover === 'asking'}></cc-talk-to-person>
    <cc-suggestions .t=${t} .questions=${services?.suggestions ?? []}></cc-suggestions>`;
};

/** The header's menu. */
export const serviceMenu = (t: Messages, {chat, services}: SessionView) =>
  html`<cc-more-menu
    slot="menu"
    .t=${t}
    .hasThread=${(chat?.thread.length ?? 0) > 0}
    .live=${chat?.live ?? false}
    .sound=${services?.sound ?? false}
    .notifications=${services?.notifications ?? 'off'}
  ></cc-more-menu>`;

/** Carries out what the services' elements ask for. */
export const obeyService = async (context: ServiceContext, request: ServiceRequest): Promise<void> => {
  const {session, t, locale} = context;
  if (request.type === 'introduce') return context.introduce(request.values);
  const services = await session.openServices();
  switch (request.type) {
    case 'open-menu':
      return;
    case 'suggest':
      return services.suggest(request.text);
    case 'send-files':
      session.engage();
      return services.sendFiles(request.files);
    case 'share-page':
      session.engage();
      return services.sharePage();
    case 'cancel-upload':
      return services.cancelUpload(request.id);
    case 'retry-upload':
      return services.retryUpload(request.id);
    case 'fetch-file':
      return services.fetchFile(request.id);
    case 'cancel-download':
      return services.cancelDownload(request.id);
    case 'rate-answer':
      return services.rate(request.id, request.helpful, request.reason);
    case 'ask-for-agent':
      return services.askForAgent();
    case 'forget-handover':
      return services.forgetHandover();
    case 'earlier-messages':
      return services.fetchEarlier();
    case 'answer-survey':
      return services.submitSurvey(request.answers);
    case 'skip-survey':
      return services.skipSurvey();
    case 'open-left-message':
      return services.openLeftMessage();
    case 'close-left-message':
      return services.closeLeftMessage();
    case 'leave-message':
      return services.leaveMessage(request.message);
    case 'download-transcript':
      return services.saveTranscript(request.format, t, locale, directionOf(locale));
    case 'copy-transcript':
      return services.copyTranscript(t, locale, directionOf(locale));
    case 'set-sound':
      return services.setSound(request.on);
    case 'set-notifications':
      return services.setNotifications(request.on);
    case 'find':
      return context.find();
  }
};
