'use client';

/** `<ClickToCall>` for React 18 and 19, with typed properties and events; registers the element where there is a DOM. */
import {createComponent} from '@lit/react';
import * as React from 'react';
import type {CcClickToCall} from '../components/cc-click-to-call/cc-click-to-call.js';
import {PROPERTIES, propertyOf, TEXT_ATTRIBUTES} from '../components/cc-click-to-call/properties.js';
import type {ClickToCallEventMap} from '../components/events/public-events.js';
import './define.js';
import type {
  ClickToCallAttributes,
  ClickToCallHandlers,
  ClickToCallListeners,
  ClickToCallSettings,
  HandlerName,
} from './element-types.js';

type Own = keyof ClickToCallSettings | keyof ClickToCallHandlers;

/** What `<ClickToCall>` takes: the element's properties, a handler for each of its events, and what any element takes. */
export type ClickToCallProps = ClickToCallSettings &
  ClickToCallHandlers &
  Omit<React.HTMLAttributes<CcClickToCall>, Own>;

const TAG = 'cc-click-to-call';

const EVENTS = {
  onCcOpen: 'cc-open',
  onCcClose: 'cc-close',
  onCcChatChange: 'cc-chat-change',
  onCcMessage: 'cc-message',
  onCcUnread: 'cc-unread',
  onCcCallBeforeStart: 'cc-call-before-start',
  onCcCallChange: 'cc-call-change',
  onCcCallEnd: 'cc-call-end',
  onCcSurvey: 'cc-survey',
  onCcFault: 'cc-fault',
} as const satisfies {[Name in keyof ClickToCallEventMap as HandlerName<Name>]: Name};

/** Set on the element itself, once it is there; all else is an attribute, which servers render as well. */
const ON_ELEMENT = new Set<string>([...PROPERTIES, 'open', 'iceServers']);

const ATTRIBUTES = new Map<string, string>([
  ...TEXT_ATTRIBUTES.map((attribute) => [propertyOf(attribute), attribute] as const),
  ['noPersist', 'no-persist'],
  ['className', 'class'],
]);

const named = ([name, value]: [string, unknown]): [string, unknown] => [
  ATTRIBUTES.get(name) ?? name,
  // React 18 writes booleans out on custom elements, "false" included.
  name === 'noPersist' ? (value ? '' : undefined) : value,
];

type Bare = React.ElementType<Record<string, unknown>>;

/** @lit/react tells properties from attributes by what a prototype has. */
class OnElement {}
for (const name of ON_ELEMENT) Object.defineProperty(OnElement.prototype, name, {value: null});

const inBrowser = () =>
  createComponent({
    react: React,
    tagName: TAG,
    elementClass: OnElement as typeof CcClickToCall,
    events: EVENTS,
  }) as Bare;

const onServer = (props: Record<string, unknown>) =>
  React.createElement(
    TAG,
    Object.fromEntries(Object.entries(props).filter(([name]) => !ON_ELEMENT.has(name) && !(name in EVENTS))),
  );

const bare: Bare = 'document' in globalThis ? inBrowser() : onServer;

/** The chat and call widget as a React component; its `ref` is the element, with all its methods. */
export const ClickToCall: React.ForwardRefExoticComponent<ClickToCallProps & React.RefAttributes<CcClickToCall>> =
  React.forwardRef<CcClickToCall, ClickToCallProps>((props, ref) =>
    React.createElement(bare, {...Object.fromEntries(Object.entries(props).map(named)), ref}),
  );
ClickToCall.displayName = 'ClickToCall';

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own way of naming its elements
  namespace JSX {
    interface IntrinsicElements {
      'cc-click-to-call': React.DetailedHTMLProps<Omit<React.HTMLAttributes<CcClickToCall>, Own>, CcClickToCall> &
        ClickToCallAttributes &
        ClickToCallSettings &
        ClickToCallListeners;
    }
  }
}
