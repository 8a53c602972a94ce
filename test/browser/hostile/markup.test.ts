import {expect, waitUntil} from '@open-wc/testing';
import '../../../components/cc-lightbox/cc-lightbox.js';
import type {CcLightbox} from '../../../components/cc-lightbox/cc-lightbox.js';
import type {ThreadItem} from '../../../src/domain/thread.js';
import {Harness} from '../../support/harness/harness.js';
import {MessageListHarness} from '../../support/harness/message-list-harness.js';
import {mount} from '../../support/harness/mount.js';
import {CORPUS, FAMILIES} from '../../support/hostile/corpus.js';
import {HostileList, inParts, sentFile} from '../../support/hostile/hostile-list.js';
import {breachesIn, shapeOf} from '../../support/hostile/shape.js';
import type {Vector} from '../../support/hostile/vector.js';
import {expectInert} from '../../support/hostile/watch.js';
import {heard, NOON, notice, written} from '../../support/thread-items.js';

/** Where a text can turn up: what brings it, and where it is shown as it is. */
interface Place {
  readonly item: (text: string) => ThreadItem;
  readonly shownIn: readonly string[];
}

const base = {author: 'agent', name: 'Ada', at: NOON, delivery: null} as const;

let lastId = 0;
const newId = (text: string) => `hostile-${++lastId} ${text}`;

const PLACES: Readonly<Record<string, Place>> = {
  'an agent’s text, name, avatar and identifier': {
    item: (text) => heard(text, {name: text, avatar: text, id: newId(text)}),
    shownIn: ['.bubble', '.meta bdi, .unseen bdi'],
  },
  'the visitor’s text': {item: (text) => written(text), shownIn: ['.bubble']},
  'the system’s text': {item: (text) => heard(text, {author: 'system', name: null}), shownIn: ['.notice']},
  'a file’s name, key and extension': {
    item: (text) => sentFile(text, {file: {...sentFile('').file, name: text, key: text, extension: text}}),
    shownIn: [],
  },
  'a card’s title, description and address': {
    item: (text) => ({...base, kind: 'card', id: newId(''), title: text, description: text, url: text}),
    shownIn: ['strong', '.web p'],
  },
  'a place’s description': {
    item: (text) => ({...base, kind: 'place', id: newId(''), latitude: 1, longitude: 2, description: text}),
    shownIn: ['strong'],
  },
};

/** The words of a bubble, without the hosts that are told beside links. */
const wordsOf = (element: HTMLElement): string => {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const host of copy.querySelectorAll('a + bdi')) host.remove();
  return copy.textContent;
};

describe('hostile markup', function () {
  this.timeout(60_000);

  it('is a corpus of at least 200, each of its own, with source and licence', () => {
    expect(CORPUS.length).to.be.at.least(200);
    for (const part of ['name', 'markup'] as const) {
      expect(new Set(CORPUS.map((vector) => vector[part])).size, part).to.equal(CORPUS.length);
    }
    for (const {name, source, licence} of CORPUS) {
      expect(source, name).to.match(/^this project, after /);
      expect(licence, name).to.equal('Apache-2.0');
    }
  });

  for (const [family, vectors] of Object.entries(FAMILIES)) {
    it(`is inert as a bot’s markup: ${family}`, async () => {
      const said = vectors.map((vector) => ({...vector, item: heard(vector.markup, {author: 'bot', name: 'Bot'})}));
      const list = await HostileList.show(said.map(({item}) => item));
      for (const {name, item} of said) {
        const rich = list.rich(item);
        expect(breachesIn(rich), name).to.deep.equal([]);
        // Whoever copies what is shown parses it a second time.
        const again = document.createElement('template');
        again.innerHTML = rich.innerHTML;
        expect(breachesIn(again.content), `${name}, parsed again`).to.deep.equal([]);
      }
      await expectInert(list.element.shadowRoot!);
    });
  }

  for (const [place, {item: make, shownIn}] of Object.entries(PLACES)) {
    it(`is words as ${place}`, async () => {
      for (const vectors of inParts<Vector>(CORPUS)) {
        const harmless = make('harmless');
        const all = vectors.map((vector) => ({...vector, item: make(vector.markup)}));
        const list = await HostileList.show([harmless, ...all.map(({item}) => item)]);
        const shape = shapeOf(list.entry(harmless));
        for (const {name, item, markup} of all) {
          expect(shapeOf(list.entry(item)), name).to.equal(shape);
          for (const part of shownIn) expect(wordsOf(list.part(item, part)), `${name} in ${part}`).to.equal(markup);
        }
        await expectInert(list.element.shadowRoot!);
        list.element.remove();
      }
    });
  }

  it('is words as the name of whoever joins', async () => {
    const all = CORPUS.slice(0, 120).map(({name, markup}) => ({name, markup, item: notice('agent-joined', markup)}));
    const list = await HostileList.show(all.map(({item}) => item));
    for (const {name, markup, item} of all) {
      const {textContent, childElementCount} = list.part(item, '.notice');
      expect(childElementCount, name).to.equal(0);
      expect(textContent, name).to.equal(list.element.t.notice['agent-joined'](markup));
    }
    await expectInert(list.element.shadowRoot!);
  });

  it('is words as similar questions', async () => {
    const questions = CORPUS.map(({markup}) => markup);
    const item = heard('a', {author: 'bot', answer: {index: null, questions}});
    const list = await HostileList.show([item]);
    const answer = list.part(item, 'cc-bot-answer').shadowRoot!;
    const chips = [...answer.querySelectorAll('button')];
    expect(chips.map(({textContent}) => textContent)).to.deep.equal(questions);
    expect(new Set(chips.map(shapeOf)).size).to.equal(1);
    await expectInert(answer);
  });

  it('is words where it is spoken', async () => {
    const list = await MessageListHarness.mount({thread: [heard('a')]});
    const region = list.element.shadowRoot!.querySelector('[aria-live=polite]')!;
    for (const vectors of inParts<Vector>(CORPUS)) {
      const said = vectors.slice(0, 5).map(({markup}) => heard(markup, {name: markup}));
      await list.give({thread: [...list.element.thread, ...said]});
      const words = said.map(({name, text}) => `${name}: ${text}`);
      const last = words.at(-1);
      await waitUntil(() => region.lastElementChild?.textContent === last);
      expect([...region.children].map(({textContent}) => textContent)).to.deep.equal(words);
      expect(region.querySelector(':not(p), p > *')).to.equal(null);
    }
    await expectInert(list.element.shadowRoot!);
  });

  it('is words as a picture’s name', async () => {
    const url = URL.createObjectURL(new Blob());
    const pictures = CORPUS.map(({markup}, index) => ({id: `${index}`, url, name: markup}));
    const {element} = await mount<CcLightbox, Harness<CcLightbox>>(Harness, 'cc-lightbox', {pictures});
    const shapes = new Set<string>();
    for (const {id, name} of pictures) {
      await element.show(id);
      const tree = element.shadowRoot!;
      expect(tree.querySelector('bdi')!.textContent).to.equal(name);
      expect(tree.querySelector('img')!.alt).to.equal(name);
      expect(tree.querySelector('a')!.protocol).to.equal('blob:');
      shapes.add(shapeOf(tree.querySelector('dialog')!));
    }
    expect(shapes.size).to.equal(1);
    await expectInert(element.shadowRoot!);
  });
});
