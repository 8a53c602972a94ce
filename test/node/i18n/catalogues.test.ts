import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LOCALES, type Locale} from '../../../src/domain/locales.js';
import {loadAllMessages} from '../../support/all-messages.js';

type Text = string | ((value: never) => string);

/** The texts of a catalogue by their path, `fault.network/offline`, in their order. */
const flatten = (branch: object, path = ''): [string, Text][] =>
  Object.entries(branch).flatMap(([key, value]: [string, Text | object]): [string, Text][] =>
    typeof value === 'object' ? flatten(value, `${path}${key}.`) : [[path + key, value]],
  );

const COUNTS = [0, 1, 2, 3, 5, 11, 100];
const NAME = 'Ana';
const takesName = (path: string) => path.startsWith('notice.') || /^(viewPicture|saveFile|fetchFile)$/.test(path);

/** What a text can say: itself, or one for each sample that it takes. */
const spoken = ([path, text]: [string, Text]): string[] => {
  if (typeof text === 'string') return [text];
  const samples: unknown[] = takesName(path) ? [NAME] : COUNTS;
  return samples.map((sample) => (text as (value: unknown) => string)(sample));
};

/** Texts that are the same word as in English. */
const SAME: Readonly<Record<Locale, readonly string[]>> = {
  en: [],
  'zh-CN': [],
  es: ['chat', 'no'],
  fr: ['bot', 'messages', 'message'],
  'pt-BR': ['chat'],
  ar: [],
};

/** Words that stand in place of a number, by the text and the count. */
const WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {'queuePosition 0': 'next', 'queuePosition 1': 'next', 'queueEstimate 0': 'less than a minute'},
  'zh-CN': {'queuePosition 0': '下一位', 'queuePosition 1': '下一位', 'queueEstimate 0': '不到一分钟'},
  es: {'queuePosition 0': 'siguiente', 'queuePosition 1': 'siguiente', 'queueEstimate 0': 'menos de un minuto'},
  fr: {'queuePosition 0': 'bientôt', 'queuePosition 1': 'bientôt', 'queueEstimate 0': 'moins d’une minute'},
  'pt-BR': {'queuePosition 0': 'próxima', 'queuePosition 1': 'próxima', 'queueEstimate 0': 'menos de um minuto'},
  ar: {
    'lettersLeft 0': 'أي حرف',
    'lettersLeft 1': 'حرف واحد',
    'lettersLeft 2': 'حرفان',
    'unread 0': 'لا توجد رسائل',
    'unread 1': 'رسالة واحدة',
    'unread 2': 'رسالتان',
    'queuePosition 0': 'التالي',
    'queuePosition 1': 'التالي',
    'queueEstimate 0': 'أقل من دقيقة',
    'queueEstimate 1': 'دقيقة واحدة',
    'queueEstimate 2': 'دقيقتين',
  },
};

const english = flatten(await loadAllMessages('en'));

for (const locale of LOCALES) {
  const texts = flatten(await loadAllMessages(locale));

  test(`${locale}: has the keys of English, in their order`, () => {
    assert.deepEqual(
      texts.map(([path, text]) => `${path}: ${typeof text}`),
      english.map(([path, text]) => `${path}: ${typeof text}`),
    );
  });

  test(`${locale}: no text is empty or untidy`, () => {
    for (const entry of texts) {
      for (const text of spoken(entry)) {
        assert.notEqual(text.trim(), '', entry[0]);
        assert.equal(text, text.trim(), entry[0]);
        assert.doesNotMatch(text, /undefined|NaN|\.\.\.|['"]| {2}/, entry[0]);
      }
    }
  });

  test(`${locale}: numbers and names are said`, () => {
    for (const [path, text] of texts) {
      if (typeof text === 'string') continue;
      const said = spoken([path, text]);
      if (takesName(path)) {
        const named = !path.startsWith('notice.') || path === 'notice.agent-joined';
        assert.equal(said[0]?.includes(NAME), named, path);
        if (named && locale !== 'en') assert.ok(said[0]?.includes(`\u2068${NAME}\u2069`), 'the name is isolated');
        continue;
      }
      COUNTS.forEach((count, index) => {
        const wanted = WORDS[locale][`${path} ${count}`] ?? String(count);
        assert.ok(said[index]?.includes(wanted), `${path}(${count}) says “${said[index]}”, without “${wanted}”`);
      });
    }
  });

  if (locale === 'en') continue;

  test(`${locale}: nothing is left in English`, () => {
    const originals = new Map(english.map((entry) => [entry[0], spoken(entry)]));
    const same = texts.filter((entry) => {
      const original = originals.get(entry[0]);
      return spoken(entry).some((text, index) => text === original?.[index]);
    });
    assert.deepEqual(
      same.map(([path]) => path),
      SAME[locale],
    );
  });
}

test('fr: no breaking or wide space at double punctuation', async () => {
  for (const entry of flatten(await loadAllMessages('fr'))) {
    for (const text of spoken(entry)) {
      assert.doesNotMatch(text, /[ \u00a0][?!:;»]|«[ \u00a0]/, entry[0]);
      assert.doesNotMatch(text, /[^\u202f][?!:;»]|«[^\u202f]/, entry[0]);
    }
  }
});

test('es: questions and exclamations are opened', async () => {
  for (const entry of flatten(await loadAllMessages('es'))) {
    for (const text of spoken(entry)) {
      assert.equal(text.split('?').length, text.split('¿').length, entry[0]);
      assert.equal(text.split('!').length, text.split('¡').length, entry[0]);
    }
  }
});

test('ar: every text has Arabic letters and one kind of digits', async () => {
  for (const entry of flatten(await loadAllMessages('ar'))) {
    for (const text of spoken(entry)) {
      assert.match(text, /\p{Script=Arabic}/u, entry[0]);
      assert.doesNotMatch(text, /[٠-٩?,;]/, entry[0]);
    }
  }
});

test('ar: counts take the six forms', async () => {
  const {unread, queueEstimate} = await loadAllMessages('ar');
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100].map((count) => unread(count)),
    [
      'لا توجد رسائل غير مقروءة',
      'رسالة واحدة غير مقروءة',
      'رسالتان غير مقروءتين',
      '3 رسائل غير مقروءة',
      '11 رسالة غير مقروءة',
      '100 رسالة غير مقروءة',
    ],
  );
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100].map((minutes) => queueEstimate(minutes)),
    ['أقل من دقيقة', 'نحو دقيقة واحدة', 'نحو دقيقتين', 'نحو 3 دقائق', 'نحو 11 دقيقة', 'نحو 100 دقيقة'],
  );
});
