import type {SessionOptions} from '../../src/app/session-options.js';
import {WidgetSession} from '../../src/app/widget-session.js';
import {readConfig, type Config} from '../../src/domain/config.js';
import {Fault} from '../../src/domain/faults.js';
import {aiccLocale} from '../../src/i18n/catalogues.js';
import type {CcClickToCall} from '../cc-click-to-call/cc-click-to-call.js';
import {rawConfigOf} from './raw-config.js';

/** JSON text for CONNECT: the page, if the site lets it be told, and what the visitor filled in. */
const transDataOf = (shell: CcClickToCall, form: Readonly<Record<string, string>> | null): string | null => {
  const page = shell.pageInfo ? {url: location.href, title: document.title, referrer: document.referrer} : undefined;
  return page || form ? JSON.stringify({page, form: form ?? undefined}) : null;
};

/** Makes a session of what the page wrote on the element. */
export const makeSession = (
  shell: CcClickToCall,
  form: () => Readonly<Record<string, string>> | null,
  rest: Pick<
    SessionOptions,
    'defaultUserName' | 'book' | 'loadCall' | 'loadServices' | 'loadTabs' | 'renew' | 'changed' | 'announce' | 'arrived'
  >,
): WidgetSession => {
  let config: Config | Fault;
  try {
    config = readConfig(rawConfigOf(shell), location.href);
  } catch (thrown) {
    config = Fault.from(thrown);
    rest.book.tellDeveloper(config.code, config.cause);
  }
  return new WidgetSession({
    ...rest,
    config,
    shown: shell.open,
    needsIntroduction: Boolean(shell.preChat),
    maxFileSize: shell.maxFileSize,
    dtmf: () => shell.dtmf,
    popoutUrl: () => shell.popoutUrl,
    transData: () => transDataOf(shell, form()),
    locale: aiccLocale(shell.resolvedLocale),
  });
};
