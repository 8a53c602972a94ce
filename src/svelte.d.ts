/** Importing `cc-click-to-call/svelte` registers the element and lets Svelte's templates know it. */
import type {HTMLAttributes} from 'svelte/elements';
import type {CcClickToCall} from '../components/cc-click-to-call/cc-click-to-call.js';
import type {ClickToCallAttributes, ClickToCallListeners, ClickToCallSettings} from './element-types.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'cc-click-to-call': Omit<HTMLAttributes<CcClickToCall>, keyof ClickToCallSettings> &
      ClickToCallSettings &
      ClickToCallAttributes &
      ClickToCallListeners;
  }
}
