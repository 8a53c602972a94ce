import {expect} from '@open-wc/testing';
import type {ThreadItem} from '../../../src/domain/thread.js';
import {BIDI} from '../../support/hostile/bidi.js';
import {HostileList, sentFile} from '../../support/hostile/hostile-list.js';
import {LINKS} from '../../support/hostile/links.js';
import {breachesIn, isSafeLink, shapeOf} from '../../support/hostile/shape.js';
import {expectInert} from '../../support/hostile/watch.js';
import {heard, NOON, notice, written} from '../../support/thread-items.js';

/** Where a letter of a text is seen, px from the left. */
const leftOf = (text: Text, at: number): number => {
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect().left;
};

/** The text that begins here. */
const textIn = (node: Node, beginning: string): Text => {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trimStart().startsWith(beginning)) return text;
  }
  throw new Error(`No text begins with ${beginning} in ${node.textContent}`);
};

/** Whether Latin letters and figures that stand together are seen in their order. */
const expectInOrder = (text: Text, first: string, second: string, name: string): void => {
  expect(leftOf(text, text.data.indexOf(first)), name).to.be.lessThan(leftOf(text, text.data.indexOf(second)));
};

const isolates = (element: Element): boolean =>
  ['isolate', 'plaintext', 'isolate-override'].includes(getComputedStyle(element).unicodeBidi);

describe('hostile links', function () {
  this.timeout(30_000);

  it('in a bot’s markup lead where they say, or nowhere', async () => {
    expect(LINKS.length).to.be.at.least(25);
    const said = LINKS.map((link) => ({...link, item: heard(link.markup, {author: 'bot', name: 'Bot'})}));
    const list = await HostileList.show(said.map(({item}) => item));
    for (const {name, item, href, read} of said) {
      const rich = list.rich(item);
      const links = [...rich.querySelectorAll('a')];
      expect(
        links.map((link) => link.href),
        name,
      ).to.deep.equal(href === null ? [] : [href]);
      expect(links.every(isSafeLink), name).to.equal(true);
      expect(rich.textContent, name).to.equal(read);
      expect(breachesIn(rich), name).to.deep.equal([]);
    }
    await expectInert(list.element.shadowRoot!);
  });

  it('in plain text and on cards are safe or words', async () => {
    const addresses = LINKS.map(({markup}) => /href="([^"]*)"/.exec(markup)![1]!);
    const card = (url: string): ThreadItem => ({
      ...{kind: 'card', id: `card-${Math.random()}`, author: 'agent', name: 'Ada', at: NOON, delivery: null},
      ...{title: 'Title', description: '', url},
    });
    const items = addresses.flatMap((address) => [heard(`see ${address} now`), card(address)]);
    const harmless = [heard('see'), card('none')];
    const list = await HostileList.show([...harmless, ...items]);
    const shapes = harmless.map((item) => shapeOf(list.entry(item)));
    for (const [index, item] of items.entries()) {
      expect(shapeOf(list.entry(item)), addresses[index >> 1]).to.equal(shapes[index % 2]);
    }
    await expectInert(list.element.shadowRoot!);
  });

  it('tell the true host in its own direction', async () => {
    const item = heard('\u202e<a href="https://foreign.test/">\u202etset.knab</a>', {author: 'bot'});
    const list = await HostileList.show([item]);
    const host = list.part(item, 'a + bdi').firstChild as Text;
    expectInOrder(host, 'foreign', 'test', 'host');
  });
});

describe('hostile directions', function () {
  this.timeout(30_000);

  it('stay within what they came in', async () => {
    expect(BIDI.length).to.be.at.least(12);
    const minute = 120_000;
    const said = BIDI.flatMap(({name, markup}, index) => {
      const at = NOON + index * minute;
      return [
        {name, markup, item: heard(markup, {at})},
        {name, markup, item: heard(`<p>${markup}</p>`, {at, author: 'bot', name: 'Bot'})},
        {name, markup, item: written(markup, {at})},
        {name, markup, item: heard('abc xyz', {at, name: `Ada ${markup}`})},
        {name, markup, item: sentFile(`${markup}.txt`, {at})},
      ];
    });
    const list = await HostileList.show(said.map(({item}) => item));
    for (const {name, item, markup} of said) {
      const bubble = list.part(item, '.bubble');
      expect(isolates(bubble), name).to.equal(true);
      // What a name has turned is over where the time stands after it. A name that closes the isolate around it,
      // which Chromium lets it do, may turn that time; nothing beyond the line.
      const meta = list.part(item, '.meta');
      expect(isolates(meta.querySelector('bdi')!), name).to.equal(true);
      if (!markup.includes('\u2069\u2069')) expectInOrder(textIn(meta, '12'), '1', '2', name);
      expect(isolates(meta) || getComputedStyle(meta).display === 'block', name).to.equal(true);
      if (item.kind === 'text' && item.text === markup) expect(bubble.textContent, name).to.equal(markup);
      if (item.kind === 'text' && item.text === 'abc xyz') expectInOrder(textIn(bubble, 'abc'), 'a', 'z', name);
    }
    await expectInert(list.element.shadowRoot!);
  });

  it('do not reach the words beside a link', async () => {
    const item = heard('<a href="https://foreign.test/">\u202epress</a> abc xyz', {author: 'bot'});
    const list = await HostileList.show([item]);
    expectInOrder(textIn(list.rich(item), 'abc'), 'a', 'z', 'beside a link');
  });

  it('do not reach past a notice', async () => {
    const joined = notice('agent-joined', 'Ada\u202e');
    const after = heard('abc xyz');
    const list = await HostileList.show([joined, after]);
    expectInOrder(textIn(list.part(after, '.bubble'), 'abc'), 'a', 'z', 'after a notice');
    expect(getComputedStyle(list.part(joined, '.notice')).display).to.equal('block');
  });
});
