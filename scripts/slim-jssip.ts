import type {Plugin} from 'vite';
import {slim, type Slimming} from './slimming.js';

/** What is asked of JsSIP's grammar by what is left of it: the headers of calls, and addresses. */
export const RULES: readonly string[] = [
  'SIP_URI',
  'quoted_string',
  'uuid',
  'host',
  'Request_Response',
  'Name_Addr_Header',
  'Record_Route',
  'Via',
  'From',
  'To',
  'Call_ID',
  'Contact',
  'Content_Length',
  'Content_Type',
  'CSeq',
  'Max_Forwards',
  'WWW_Authenticate',
  'Proxy_Authenticate',
  'Session_Expires',
  'Refer_To',
  'Replaces',
  'Event',
];

/** A statement of the log, with parentheses in it two deep. */
const LOGGING = [/^ *logger\w*\.(?:debug|warn)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);\n/gm, ''] as const;

/**
 * JsSIP: one call at a time over one socket of our own. No registration, subscription, message or OPTIONS goes out, no
 * password is known, changes go by our own re-INVITEs, and whole SIP messages must not be logged. What serves anything
 * else stays out of what visitors load: a fifth of JsSIP.
 */
const SLIMMINGS: Readonly<Record<string, Slimming>> = {
  Grammar: {
    patterns: [
      // Names what would have been right instead, which nobody reads; it also takes time in each message.
      [/if \(reportFailures === 0\) \{\s*matchFailed\("(?:[^"\\]|\\.)*"\);\s*\}/g, ''],
      [
        /var parseFunctions = \{[\s\S]*?\};/,
        `var parseFunctions = {${RULES.map((rule) => `"${rule}": parse_${rule}`).join(', ')}};`,
      ],
    ],
  },
  Logger: {
    patterns: [
      [/const debug = require\('debug'\);\n/, ''],
      [/constructor\(prefix\) \{[\s\S]*?\n {4}\}\n/, ''],
      [/return this\._(?:debug|warn|error);/g, 'return () => {};'],
    ],
  },
  JsSIP: {
    texts: [
      ["const pkg = require('../package.json');\n", "const pkg = {title: 'JsSIP'};\n"],
      ["const debug = require('debug')('JsSIP');\n", ''],
      ["debug('version %s', pkg.version);\n", ''],
      ["    debug: require('debug'),\n", ''],
      ["const WebSocketInterface = require('./WebSocketInterface');\n", 'const WebSocketInterface = null;\n'],
    ],
  },
  UA: {
    texts: [
      [
        "const Registrator = require('./Registrator');\n",
        'const Registrator = class { close() {} onTransportClosed() {} };\n',
      ],
      ["const Subscriber = require('./Subscriber');\n", 'const Subscriber = null;\n'],
      ["const Notifier = require('./Notifier');\n", 'const Notifier = null;\n'],
      ["const Message = require('./Message');\n", 'const Message = null;\n'],
      ["const Options = require('./Options');\n", 'const Options = null;\n'],
    ],
    members: [
      'register() {',
      'unregister(options) {',
      'registrator() {',
      'isRegistered() {',
      'sendMessage(target, body, options) {',
      'subscribe(target, eventName, accept, options) {',
      'notify(subscribe, contentType, options) {',
      'sendOptions(target, body, options) {',
    ],
    patterns: [LOGGING],
  },
  RequestSender: {
    texts: [
      ["const DigestAuthentication = require('./DigestAuthentication');\n", 'const DigestAuthentication = null;\n'],
    ],
    patterns: [LOGGING],
  },
  Utils: {patterns: [[/exports\.calculateMD5 = string => \{[\s\S]*?\n\};\n/, '']]},
  RTCSession: {
    texts: [
      ["const RTCSession_ReferNotifier = require('./RTCSession/ReferNotifier');\n", ''],
      ["const RTCSession_ReferSubscriber = require('./RTCSession/ReferSubscriber');\n", ''],
      // AICC passes visitors on by itself; whoever asks for it by REFER is told that it is not done (RFC 3515 §2.4.2).
      ['this._receiveRefer(request);', 'request.reply(603);'],
    ],
    members: [
      'mute(options = { audio: true, video: false }) {',
      'unmute(options = { audio: true, video: true }) {',
      'hold(options = {}, done) {',
      'unhold(options = {}, done) {',
      'renegotiate(options = {}, done) {',
      'refer(target, options) {',
      'sendDTMF(tones, options = {}) {',
      '_receiveRefer(request) {',
      '_sendReinvite(options = {}) {',
    ],
    patterns: [LOGGING],
  },
  Transactions: {patterns: [LOGGING]},
  Transport: {patterns: [LOGGING]},
  Dialog: {patterns: [LOGGING]},
  Parser: {patterns: [LOGGING]},
  SIPMessage: {patterns: [LOGGING]},
  sanityCheck: {patterns: [LOGGING]},
};

const FILES = /jssip[\\/]lib[\\/](\w+)\.js$/;

/** Leaves out of JsSIP what a visitor's call has no use for. */
export const slimJsSip = (): Plugin => ({
  name: 'slim-jssip',
  apply: 'build',
  transform: {
    filter: {id: FILES},
    handler: (code, id) => {
      const slimming = SLIMMINGS[FILES.exec(id)?.[1] ?? ''];
      return slimming ? {code: slim(code, slimming), map: null} : null;
    },
  },
});
