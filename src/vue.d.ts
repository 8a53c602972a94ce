/** Importing `cc-click-to-call/vue` registers the element and lets Vue's templates know it. */
import type {HTMLAttributes, VNodeProps} from 'vue';
import type {CcClickToCall} from '../components/cc-click-to-call/cc-click-to-call.js';
import type {ClickToCallAttributes, ClickToCallHandlers, ClickToCallSettings} from './element-types.js';

declare module 'vue' {
  interface GlobalComponents {
    'cc-click-to-call': new () => CcClickToCall & {
      $props: Omit<HTMLAttributes, keyof ClickToCallSettings> &
        // eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents -- Vue is there for consumers only
        VNodeProps &
        ClickToCallSettings &
        ClickToCallAttributes &
        ClickToCallHandlers;
    };
  }
}
