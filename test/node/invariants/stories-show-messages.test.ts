import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {FileView, RatingView, ServiceView, UploadView} from '../../../machines/service-view.js';
import {OUTCOMES} from '../../../src/domain/outcomes.js';
import type {FileRefusal} from '../../../src/domain/service-ports.js';
import {isMessage, type Author, type Delivery, type FileKind, type Notice} from '../../../src/domain/thread.js';
import type {ThreadItem} from '../../../src/domain/thread.js';
import {ASKED_FOR_REASON, MESSAGE_SCENES, type MessageScene} from '../../../stories/support/message-scenes.js';
import {arabic, english} from '../../../stories/support/message-words.js';

const VARIANTS = ['Light', 'Dark', 'RightToLeft'];
const urls = {image: 'blob:image', audio: 'blob:audio', video: 'blob:video', document: 'blob:document'};

/** Lists that the compiler compares with the types: what is added there is missed here. */
const LISTS = {
  kinds: {text: 1, image: 1, audio: 1, video: 1, document: 1, card: 1, place: 1, notice: 1, call: 1} satisfies Record<
    ThreadItem['kind'],
    1
  >,
  authors: {visitor: 1, agent: 1, bot: 1, system: 1} satisfies Record<Author, 1>,
  notices: {
    'agent-joined': 1,
    transferred: 1,
    'ended-by-visitor': 1,
    'ended-by-agent': 1,
    'ended-by-timeout': 1,
    reconnected: 1,
  } satisfies Record<Notice['notice'], 1>,
  deliveries: {sending: 1, sent: 1, read: 1, failed: 1} satisfies Record<Delivery, 1>,
  files: {image: 1, audio: 1, video: 1, document: 1} satisfies Record<FileKind, 1>,
  downloads: {'not asked for': 1, fetching: 1, there: 1, failed: 1} satisfies Record<
    FileView['phase'] | 'not asked for',
    1
  >,
  uploads: {preparing: 1, uploading: 1, failed: 1} satisfies Record<UploadView['phase'], 1>,
  refusals: {type: 1, size: 1, empty: 1, unreadable: 1} satisfies Record<FileRefusal, 1>,
  ratings: {none: 1, rating: 1, helpful: 1, 'not-helpful': 1, failed: 1} satisfies Record<RatingView | 'none', 1>,
  earlier: {none: 1, more: 1, fetching: 1, failed: 1} satisfies Record<ServiceView['earlier'], 1>,
};

const inOrder = (values: Iterable<string>): string[] => [...new Set(values)].sort();

/** What each list is to be found by in the scenes. */
const shownIn = (scenes: readonly MessageScene[]): Record<keyof typeof LISTS, string[]> => {
  const items = scenes.flatMap(({thread}) => thread);
  const services = scenes.map((scene) => scene.services);
  const uploads = services.flatMap((view) => view.uploads);
  const files = scenes.flatMap(({thread, services: {files}}) =>
    thread.flatMap((item) =>
      'file' in item ? {kind: item.kind, phase: files.get(item.id)?.phase ?? 'not asked for'} : [],
    ),
  );
  return {
    kinds: items.map(({kind}) => kind),
    authors: items.flatMap((item) => (isMessage(item) ? item.author : [])),
    notices: items.flatMap((item) => (item.kind === 'notice' ? item.notice : [])),
    deliveries: items.flatMap((item) => (isMessage(item) ? (item.delivery ?? []) : [])),
    files: files.map(({kind}) => kind),
    downloads: files.map(({phase}) => phase),
    uploads: uploads.map(({phase}) => phase),
    refusals: uploads.flatMap(({refusal}) => refusal ?? []),
    ratings: scenes.flatMap(({thread, services: {ratings}}) =>
      thread.flatMap((item) => (item.kind === 'text' && item.answer ? (ratings.get(item.id) ?? 'none') : [])),
    ),
    earlier: services.map((view) => view.earlier),
  };
};

const missedBy = (scenes: readonly MessageScene[]): string[] => {
  const shown = shownIn(scenes);
  return (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((list) =>
    Object.keys(LISTS[list])
      .filter((value) => !shown[list].includes(value))
      .map((value) => `${list}: ${value}`),
  );
};

const scenesIn = (words: typeof english): MessageScene[] =>
  Object.values(MESSAGE_SCENES).map((draw) => draw(words, urls));

describe('the stories of messages', () => {
  it('show every scene in light, dark and right to left, under its own name', () => {
    const stories = [
      ...readFileSync('stories/message-kinds.stories.ts', 'utf8').matchAll(
        /^export const (\w+) = messageStory\('(\w+)', '(\w+)'\);$/gm,
      ),
    ].map(([, name = '', scene = '', variant = '']) => ({name, scene, variant}));
    const wanted = Object.keys(MESSAGE_SCENES).flatMap((scene) => VARIANTS.map((variant) => scene + variant));
    assert.deepEqual(inOrder(stories.map(({name}) => name)), inOrder(wanted));
    for (const {name, scene, variant} of stories) assert.equal(name, scene + variant);
  });

  it('show every kind and state of a message that there is', () => {
    for (const words of [english, arabic]) assert.deepEqual(missedBy(scenesIn(words)), []);
  });

  it('show every kind of file in every phase, and every kind of message of visitor, agent and bot', () => {
    const {thread, services} = MESSAGE_SCENES.Files(english, urls);
    const pairs = thread.map((item) => `${item.kind} ${services.files.get(item.id)?.phase ?? 'not asked for'}`);
    const wanted = Object.keys(LISTS.files).flatMap((kind) =>
      Object.keys(LISTS.downloads).map((phase) => `${kind} ${phase}`),
    );
    assert.deepEqual(inOrder(pairs), inOrder(wanted));

    const said = scenesIn(english).flatMap((scene) =>
      scene.thread.flatMap((item) => (isMessage(item) ? `${item.kind} of ${item.author}` : [])),
    );
    for (const kind of Object.keys(LISTS.kinds).filter((name) => name !== 'notice' && name !== 'call')) {
      for (const author of ['visitor', 'agent', 'bot']) assert.ok(said.includes(`${kind} of ${author}`), kind);
    }
  });

  it('show every way in which a call ends', () => {
    const ends = MESSAGE_SCENES.Calls().thread.flatMap((item) => (item.kind === 'call' ? item.outcome : []));
    assert.deepEqual(inOrder(ends), inOrder(OUTCOMES));
  });

  it('show what cannot be told from the types: links, markup, emoji, the unknown, and the question for a reason', () => {
    const items = scenesIn(english).flatMap(({thread}) => thread);
    const texts = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
    const has = (test: (text: string) => boolean) => texts.some(({text}) => text !== null && test(text));
    assert.ok(has((text) => text.includes('https://')));
    assert.ok(has((text) => text.length > 200));
    assert.ok(has((text) => /^\p{Extended_Pictographic}+$/u.test(text)));
    assert.ok(texts.some(({author, text}) => author === 'bot' && text?.startsWith('<p>')));
    assert.ok(texts.some(({text}) => text === null));
    assert.ok(items.some(({id}) => id === ASKED_FOR_REASON));
  });

  it('would be missed if they were fewer', () => {
    const missed = missedBy(scenesIn(english).slice(0, 1));
    for (const one of [
      'kinds: image',
      'deliveries: failed',
      'downloads: there',
      'uploads: failed',
      'ratings: failed',
    ]) {
      assert.ok(missed.includes(one), one);
    }
  });
});
