import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {withActions} from 'storybook/actions/decorator';
import {LOCALES, type Locale} from '../src/domain/locales.js';
import {directionOf} from '../src/i18n/catalogues.js';
import {loadAllMessages} from '../test/support/all-messages.js';
import '../stories/support/phone-frame.js';
import '../stories/support/pinned-fonts.js';
import {loadPseudoMessages, PSEUDO} from '../stories/support/pseudo-messages.js';

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

/** Three brands, and the widget's own colour. */
const ACCENTS = {Own: '', Bank: '#1d3a8a', Flowers: '#c2185b', Energy: '#ffd60a'};

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: {theme: 'light', locale: 'en', direction: 'auto'},
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
        items: [
          ...LOCALES.map((value) => ({value, title: NAMES[value]})),
          {value: PSEUDO, title: 'Pseudo: marked, twice as long'},
        ],
      },
    },
    direction: {
      description: 'Direction of writing, where it is to be another than the language’s',
      toolbar: {icon: 'transfer', title: 'Direction', dynamicTitle: true, items: ['auto', 'ltr', 'rtl']},
    },
    accent: {
      description: 'The one colour from which all others are derived',
      toolbar: {
        icon: 'paintbrush',
        title: 'Accent',
        dynamicTitle: true,
        items: Object.entries(ACCENTS).map(([title, value]) => ({value, title})),
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    a11y: {test: 'error'},
    backgrounds: {disable: true},
    actions: {handles: ['cc-request']},
    controls: {expanded: true},
  },
  loaders: [
    async ({globals}) => ({
      t: await (globals.locale === PSEUDO ? loadPseudoMessages() : loadAllMessages(globals.locale as Locale)),
    }),
  ],
  decorators: [
    withActions,
    (story, {globals, parameters}) => {
      const locale = globals.locale as Locale;
      document.documentElement.lang = locale;
      if (globals.accent) document.body.style.setProperty('--cc-accent', globals.accent as string);
      else document.body.style.removeProperty('--cc-accent');
      document.body.style.background = globals.theme === 'dark' ? '#0d1110' : '#dfe5e3';
      return html`<phone-frame
        scheme=${globals.theme}
        lang=${locale}
        dir=${globals.direction === 'auto' ? directionOf(locale) : globals.direction}
        ?tall=${parameters.tall}
        ?wide=${parameters.wide}
        >${story()}</phone-frame
      >`;
    },
  ],
};

export default preview;
