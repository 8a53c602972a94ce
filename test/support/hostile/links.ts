import {ownWork, type Vector} from './vector.js';

/** A link as it may come in markup, where it may lead, and what is read. */
export interface HostileLink extends Vector {
  /** `null` where no link may be left. */
  readonly href: string | null;
  readonly read: string;
}

const after = 'the public descriptions of misleading links, and the host parser of the URL Standard';

type Row = readonly [href: string, words: string, leadsTo: string | null, read?: string];

const rows: Readonly<Record<string, Row>> = {
  'another host than the words': [
    'https://foreign.test/',
    'https://bank.test/',
    'https://foreign.test/',
    'https://bank.test/ (foreign.test)',
  ],
  'host that begins like the words': [
    'https://bank.co/',
    'https://bank.com/',
    'https://bank.co/',
    'https://bank.com/ (bank.co)',
  ],
  'host that the words hold elsewhere': [
    'https://foreign.test/',
    'https://bank.test/?foreign.test',
    'https://foreign.test/',
    'https://bank.test/?foreign.test (foreign.test)',
  ],
  'host below another': [
    'https://bank.test.foreign.test/',
    'bank.test',
    'https://bank.test.foreign.test/',
    'bank.test (bank.test.foreign.test)',
  ],
  'host amid words': [
    'https://foreign.test/',
    'Go to bank.test now',
    'https://foreign.test/',
    'Go to bank.test now (foreign.test)',
  ],
  'host in quotes': ['https://foreign.test/', '“bank.test”', 'https://foreign.test/', '“bank.test” (foreign.test)'],
  'host that is a number': [
    'https://203.0.113.9/',
    'http://192.0.2.1/',
    'https://203.0.113.9/',
    'http://192.0.2.1/ (203.0.113.9)',
  ],
  'number in a single figure': ['https://3405803785/', 'press', 'https://203.0.113.9/'],
  'letters that look alike': [
    'https://bаnk.test/',
    'bаnk.test',
    'https://xn--bnk-6cd.test/',
    'bаnk.test (xn--bnk-6cd.test)',
  ],
  'letters in full width': [
    'https://foreign.test/',
    'ｂａｎｋ．ｔｅｓｔ',
    'https://foreign.test/',
    'ｂａｎｋ．ｔｅｓｔ (foreign.test)',
  ],
  'full stop of another script': [
    'https://foreign.test/',
    'bank。test',
    'https://foreign.test/',
    'bank。test (foreign.test)',
  ],
  'unseen letters': [
    'https://foreign.test/',
    'ba\u00adnk\u200b.test',
    'https://foreign.test/',
    'ba\u00adnk\u200b.test (foreign.test)',
  ],
  'words that are turned': [
    'https://foreign.test/',
    '\u202etset.knab//:sptth',
    'https://foreign.test/',
    '\u202etset.knab//:sptth (foreign.test)',
  ],
  'words in parts': ['https://foreign.test/', 'bank<b>.te</b>st', 'https://foreign.test/', 'bank.test (foreign.test)'],
  'mail to somebody else': [
    'mailto:a@foreign.test',
    'help@bank.test',
    'mailto:a@foreign.test',
    'help@bank.test (a@foreign.test)',
  ],
  'number instead of a host': ['tel:+999', 'bank.test', 'tel:+999', 'bank.test (+999)'],
  'name before the host': ['https://bank.test@foreign.test/', 'bank.test', null],
  'name and password': ['https://bank.test:443@foreign.test/', 'bank.test', null],
  'name that is escaped': ['https://bank.test%40a@foreign.test/', 'bank.test', null],
  'no slashes': ['https:logout', 'press', 'https://logout/'],
  'one slash': ['http:/logout', 'press', 'http://logout/'],
  'many slashes': ['https:////foreign.test', 'press', 'https://foreign.test/'],
  'slashes the other way': ['https:\\\\foreign.test\\a', 'press', 'https://foreign.test/a'],
  'tab within': ['ht\ttps://foreign.test/', 'press', 'https://foreign.test/'],
  'spaces around': ['  https://foreign.test/  ', 'press', 'https://foreign.test/'],
  'no scheme': ['//foreign.test/', 'press', null],
  'no host': ['/logout', 'press', null],
  'nothing but a place': ['#top', 'press', null],
  nothing: ['', 'press', null],
  'port that is none': ['https://foreign.test:99999/', 'press', null],
  'brackets that are not closed': ['https://[::1', 'press', null],
  'no host behind the slashes': ['https://', 'press', null],
  'host with an override': ['https://fo\u202ereign.test/', 'press', null],
  files: ['ftp://foreign.test/', 'press', null],
  socket: ['wss://foreign.test/', 'press', null],
  script: ['javascript:hit(1)', 'press', null],
  'script in capitals': ['JAVASCRIPT:hit(1)', 'press', null],
  data: ['data:text/html,<script>hit(1)</script>', 'press', null],
  'object in memory': ['blob:null/0f0f0f0f', 'press', null],
  'message by phone': ['sms:+999?body=a', 'press', null],
  'call by another program': ['callto:+999', 'press', null],
};

/** Hostile links. */
export const LINKS: readonly HostileLink[] = Object.entries(rows).flatMap(([name, [to, words, href, read = words]]) =>
  ownWork(after, {[name]: `<a href="${to.replaceAll('<', '&lt;')}">${words}</a>`}).map((vector) => ({
    ...vector,
    href,
    read,
  })),
);
