import type {GetCredentials} from '../../src/domain/credentials.js';
import type {Fault} from '../../src/domain/faults.js';
import type {OpenRule} from '../../src/domain/open-rules.js';
import type {PreChatField} from '../../src/domain/pre-chat.js';
import type {CallPhase, ChatPhase} from '../../src/domain/phases.js';

/** Attributes whose property is their text, `null` where they are absent. */
export const TEXT_ATTRIBUTES = [
  'base-url',
  'channel-id',
  'token-url',
  'user-id',
  'user-name',
  'locale',
  'calls',
  'mode',
  'placement',
  'color-scheme',
  'ice-transport-policy',
  'popout-url',
  'gateway-path',
  'consent',
  'recording-notice',
  'log-level',
] as const;

/** Attributes whose property tells whether they are there. */
export const BOOLEAN_ATTRIBUTES = ['open', 'no-persist'] as const;

/** Properties without an attribute. */
export const PROPERTIES = [
  'getCredentials',
  'fallbackPhone',
  'preChat',
  'openRules',
  'greeting',
  'maxFileSize',
  'pageInfo',
  'dtmf',
] as const;

/** `base-url` → `baseUrl`. */
export const propertyOf = (attribute: string): string =>
  attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** What a page sets and reads on the element, besides its methods. */
export interface ClickToCallProperties {
  /** Where `/apiaccess/ccmessaging/…` answers; the page's origin where it is absent. */
  baseUrl: string | null;
  /** The web channel's Configuration ID in AICC. Required. */
  channelId: string | null;
  /** Returns `{"appKey","accessToken","expiresIn"}` to a POST with credentials. */
  tokenUrl: string | null;
  /** AICC `userId`, 1 to 24 characters; generated and kept per visitor where it is absent. */
  userId: string | null;
  /** The visitor's name as agents see it. */
  userName: string | null;
  /** `en`, `zh-CN`, `es`, `fr`, `pt-BR` or `ar`; else the nearest `lang`, else the browser's language. */
  locale: string | null;
  /** `audio`, `video`, both, or `none`. */
  calls: string | null;
  /** `floating` or `inline`. */
  mode: string | null;
  /** `bottom-end`, `bottom-start`, `top-end` or `top-start`. */
  placement: string | null;
  /** `auto`, `light` or `dark`. */
  colorScheme: string | null;
  /** Whether the panel is shown. */
  open: boolean;
  /** ICE servers; as an attribute, a JSON array of `RTCIceServer`. */
  iceServers: readonly RTCIceServer[] | string | null;
  /** `all` or `relay`. */
  iceTransportPolicy: string | null;
  /** Same-origin page for a popped-out call. */
  popoutUrl: string | null;
  /** Path appended to a gateway address that has no scheme. */
  gatewayPath: string | null;
  /** Text to agree to before the first request; empty for the locale's own. */
  consent: string | null;
  /** Text to acknowledge before a call; empty for the locale's own. */
  recordingNotice: string | null;
  /** `debug`, `info` or `warn`: what is worth so much is written to the console, too. */
  logLevel: string | null;
  /** Keeps nothing across page loads. */
  noPersist: boolean;
  /** Fetches credentials, instead of `token-url`. */
  getCredentials: GetCredentials | null;
  /** A number to offer as a `tel:` link where no call can work. */
  fallbackPhone: string | null;
  /** A form to fill in before the chat: its fields. */
  preChat: readonly PreChatField[] | null;
  /** When the panel, or the greeting, shows itself: at most once per page load and rule. */
  openRules: readonly OpenRule[] | null;
  /** A line that invites beside the launcher. */
  greeting: string | null;
  /** What a file may have at most, bytes; 2 MB where it is not set. */
  maxFileSize: number | null;
  /** Hands the page's address, title and referrer on to the contact centre. */
  pageInfo: boolean | null;
  /** How keypad tones are sent: `rfc4733` (in the sound, the default) or `info` (SIP INFO, `application/dtmf-relay`). */
  dtmf: 'rfc4733' | 'info' | null;
  /** How far the conversation has come. */
  readonly chatPhase: ChatPhase;
  /** How far the call has come. */
  readonly callPhase: CallPhase;
  /** What is wrong at the moment. */
  readonly fault: Fault | null;
  /** Messages that arrived while the panel was hidden. */
  readonly unread: number;
}
