import type {Locale} from '../../src/domain/locales.js';
import {loadCallExtraMessages} from '../../src/i18n/call-extra-catalogues.js';
import {loadCallMessages} from '../../src/i18n/call-catalogues.js';
import {loadMessages} from '../../src/i18n/catalogues.js';
import type {Messages} from '../../src/i18n/messages.js';
import {loadServiceMessages} from '../../src/i18n/service-catalogues.js';
import {loadThreadMessages} from '../../src/i18n/thread-catalogues.js';

/** Every text of the widget in one locale. */
export const loadAllMessages = (locale: Locale): Promise<Messages> =>
  loadMessages(locale, [loadCallMessages, loadCallExtraMessages, loadThreadMessages, loadServiceMessages]);
