import {damaged} from '../aicc/damage.js';
import type {Random} from '../aicc/seeded.js';

const PIECES = [
  ...[
    '\r\n',
    '\n',
    '\r',
    '\0',
    ' ',
    '\t',
    ':',
    ';',
    ',',
    '<',
    '>',
    '"',
    '\\',
    '@',
    '=',
    '%',
    '%00',
    '[',
    ']',
    '/',
    '*',
  ],
  ...['\r\n\r\n', '\r\n ', '\r\nX-Injected: 1\r\n', '%0d%0aX-Injected: 1', '__proto__', 'constructor', 'é', '\ud800'],
  ...['SIP/2.0', 'sip:', 'tag=', ';branch=', '4294967296', '-1', 'NaN', '1e999', '\u202e', '😀'],
] as const;

const NAMES = [
  ...['Via', 'From', 'To', 'Call-ID', 'CSeq', 'Contact', 'Content-Length', 'Content-Type', 'Max-Forwards', 'Replaces'],
  ...[
    'Require',
    'Route',
    'Record-Route',
    'Supported',
    'Session-Expires',
    'Authorization',
    'v',
    'f',
    't',
    'i',
    'l',
    'm',
  ],
  ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', ''],
] as const;

const VALUES = [
  ...[
    '',
    ' ',
    ':',
    ',',
    ',,,,',
    '<',
    '<sip:',
    '"',
    '"\\',
    '0',
    '-5',
    '99999999999999999999',
    '1e9',
    'NaN',
    'undefined',
  ],
  ...['<sip:a@b>;tag=', '<sip:a@b>;tag=__proto__', 'SIP/2.0/WS x;branch=', 'SIP/2.0/WS x;branch=z9hG4bK', '1 BYE'],
  ...['abc INVITE', '4294967296 INVITE', '1 __proto__', 'x;to-tag=;from-tag=', 'x;to-tag=1;from-tag=2;early-only', '*'],
] as const;

const METHODS = [
  'INVITE',
  'ACK',
  'BYE',
  'CANCEL',
  'INFO',
  'OPTIONS',
  'UPDATE',
  'REGISTER',
  'MESSAGE',
  '__proto__',
] as const;
const URIS = ['sip:4711@127.0.0.1', 'sip:gateway@127.0.0.1;transport=ws', 'sip:0815@127.0.0.1', 'sip:', '*'] as const;
const LONG = 20_000;
/** Beyond this the gateway takes no message. */
const TOO_LONG = 70_000;

export interface Party {
  readonly callId: string;
  readonly fromTag: string;
  readonly toTag: string;
  /** An offer that could be answered. */
  readonly sdp: string;
}

const whole = (random: Random, {callId, fromTag, toTag, sdp}: Party): string => {
  const method = random.of(METHODS);
  const isWithin = random.below(2) === 0 && toTag !== '';
  const body = random.below(3) > 0 ? sdp : random.of(['', 'Signal=5\r\n', 'v=0\r\n', '\0\0\0']);
  const start =
    random.below(8) > 0 ? `${method} ${random.of(URIS)} SIP/2.0` : `SIP/2.0 ${random.of([200, 180, 481, 999])} X`;
  return [
    start,
    `Via: SIP/2.0/WS phone.invalid;branch=z9hG4bK${random.below(2 ** 31)}`,
    `To: <sip:4711@127.0.0.1>${isWithin ? `;tag=${toTag}` : ''}`,
    `From: <sip:phone@127.0.0.1>;tag=${isWithin ? fromTag : random.below(2 ** 31)}`,
    `Call-ID: ${isWithin ? callId : random.below(2 ** 31)}`,
    `CSeq: ${random.below(2 ** 31)} ${method}`,
    'Contact: <sip:phone@phone.invalid;transport=ws>',
    ...(body ? ['Content-Type: application/sdp'] : []),
    `Content-Length: ${random.below(4) > 0 ? Buffer.byteLength(body) : random.of([0, -1, 1, 1e9, 'x', ''])}`,
    '',
    body,
  ].join('\r\n');
};

/** Its header lines in disorder: some gone, some twice, some with another value, some that nobody knows. */
const disordered = (random: Random, text: string): string => {
  const lines = text.split('\r\n');
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = 1 + random.below(Math.min(8, lines.length - 1));
    const other = `${random.of(NAMES)}: ${random.of(VALUES)}`;
    const made = [
      [],
      [lines[at]!, lines[at]!],
      [other],
      [lines[at]!, other],
      [lines[at]!.replace(/:.*/s, `: ${random.of(VALUES)}`)],
    ];
    lines.splice(at, 1, ...random.of(made));
  }
  return lines.join('\r\n');
};

/** A SIP message as no phone should send it. */
export const someMessage = (random: Random, party: Party): string | Buffer => {
  const text = whole(random, party);
  switch (random.below(9)) {
    case 0:
      return text.slice(0, random.below(text.length));
    case 1:
      return Buffer.from(Array.from({length: random.below(400)}, () => random.below(256)));
    case 2:
      return text.replace(
        '\r\nTo:',
        `\r\nX-Long: ${random.of(['x', ',', '"', '<', ' '] as const).repeat(LONG)}\r\nTo:`,
      );
    case 3:
      return random.below(20) === 0 ? text + 'x'.repeat(TOO_LONG) : text + 'x'.repeat(LONG);
    case 4:
    case 5:
      return disordered(random, text);
    case 6:
      return disordered(random, damaged(random, text, PIECES));
    default:
      return damaged(random, text, PIECES);
  }
};
