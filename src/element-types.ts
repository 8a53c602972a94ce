/** What frameworks need to know of `<cc-click-to-call>`: its attributes, the properties to set, its events. Types only. */
import type {TEXT_ATTRIBUTES, ClickToCallProperties} from '../components/cc-click-to-call/properties.js';
import type {ClickToCallEventMap} from '../components/events/public-events.js';

type ReadOnlyName = 'chatPhase' | 'callPhase' | 'fault' | 'unread';

/** The properties that a page may set, each of them optional. */
export type ClickToCallSettings = {
  [Name in Exclude<keyof ClickToCallProperties, ReadOnlyName>]?: ClickToCallProperties[Name] | undefined;
};

/** The attributes, by their own names. */
export type ClickToCallAttributes = {
  [Name in (typeof TEXT_ATTRIBUTES)[number]]?: string | null | undefined;
} & {
  /** Shows the panel. */
  open?: boolean | '' | undefined;
  /** Keeps nothing across page loads. */
  'no-persist'?: boolean | '' | undefined;
  /** JSON array of `RTCIceServer`. */
  'ice-servers'?: string | null | undefined;
};

type PascalCase<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${PascalCase<Rest>}`
  : Capitalize<Name>;

/** `cc-call-end` → `onCcCallEnd`. */
export type HandlerName<Name extends string> = `on${PascalCase<Name>}`;

/** Handlers as components name them: `onCcCallEnd`. */
export type ClickToCallHandlers = {
  [Name in keyof ClickToCallEventMap as HandlerName<Name>]?: ((event: ClickToCallEventMap[Name]) => void) | undefined;
};

/** Handlers as frameworks name them that take whatever follows `on` for the event's name: `oncc-call-end`. */
export type ClickToCallListeners = {
  [Name in keyof ClickToCallEventMap as `on${Name}`]?: ((event: ClickToCallEventMap[Name]) => void) | undefined;
};
