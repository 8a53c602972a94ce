import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {withActions} from 'storybook/actions/decorator';
import {LOCALES, type Locale} from '../src/domain/locales.js';
import {directionOf} from '../src/i18n/catalogues.js';
import {loadAllMessages} from '../test/support/all-messages.js';
import '../stories/support/phone-frame.js';

// A glob, because the manifest is generated and the compiler must not depend on it.
const manifests = import.meta.glob('../custom-elements.json', {eager: true, import: 'default'});
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

const NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  es: 'Español',
  fr: 'Français',
  'pt-BR': 'Português (Brasil)',
  ar: 'العربية',
};

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: {theme: 'light', locale: 'en'},
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: {icon: 'contrast', title: 'Theme', dynamicTitle: true, items: ['light', 'dark']},
    },
    locale: {
      description: 'Language, and with it the direction of writing',
      toolbar: {
        icon: 'globe',
        title: 'Locale',
        dynamicTitle: true,
        items: LOCALES.map((value) => ({value, title: NAMES[value]})),
      },
    },
  },
  parameters: {
    layout: 'padded',
    a11y: {test: 'error'},
    backgrounds: {disable: true},
    actions: {handles: ['cc-request']},
    controls: {expanded: true},
  },
  loaders: [async ({globals}) => ({t: await loadAllMessages(globals.locale as Locale)})],
  decorators: [
    withActions,
    (story, {globals, parameters}) => {
      const locale = globals.locale as Locale;
      document.documentElement.lang = locale;
      document.body.style.background = globals.theme === 'dark' ? '#0d1110' : '#dfe5e3';
      return html`<phone-frame
        scheme=${globals.theme}
        lang=${locale}
        dir=${directionOf(locale)}
        ?tall=${parameters.tall}
        >${story()}</phone-frame
      >`;
    },
  ],
};

export default preview;
