import {expect} from '@open-wc/testing';
import type {ThreadItem} from '../../../src/domain/thread.js';
import {HostileList, sentFile} from '../../support/hostile/hostile-list.js';
import {expectInert} from '../../support/hostile/watch.js';
import {describeWith} from '../../support/lacks.js';
import {heard, NOON, written} from '../../support/thread-items.js';

const MEGABYTE = 1_000_000;
const fill = (piece: string): string => piece.repeat(MEGABYTE / piece.length);

/** Formatting that is not closed, each unlike the others: a parser repeats all of it in every paragraph. */
const unclosed = Array.from({length: MEGABYTE / 16}, (_, index) => `<b dir=${index}><p>`).join('');

const bot = (text: string) => heard(text, {author: 'bot', name: 'Bot'});
const card = (told: {title?: string; description?: string; url?: string}): ThreadItem => ({
  ...{kind: 'card', id: 'card', author: 'agent', name: 'Ada', at: NOON, delivery: null},
  ...{title: 'Title', description: '', url: 'no address', ...told},
});

const word = fill('a');

/** What comes, and how many letters of it are read at least. */
const LONG: Readonly<Record<string, readonly [item: ThreadItem, read: number]>> = {
  'one word of an agent’s': [heard(word), MEGABYTE],
  'one word of the visitor’s': [written(word), MEGABYTE],
  'one word in markup': [bot(`<p>${word}</p>`), MEGABYTE],
  'one word on a card': [card({title: word.slice(0, MEGABYTE / 2), description: word.slice(MEGABYTE / 2)}), MEGABYTE],
  'one word as a file’s name': [sentFile(word), 1],
  'one word as a card’s address': [card({url: `https://foreign.test/${word}`}), MEGABYTE],
  'links in plain text': [heard(fill('https://a.test/ ')), MEGABYTE],
  'links in markup': [bot(fill('<a href="https://a.test/">x</a> ')), MEGABYTE / 32],
  'elements within each other': [bot(`${fill('<div>')}end`), 3],
  'lists within each other': [bot(`${fill('<ul><li>a')}end`), MEGABYTE / 9],
  'formatting that is not closed': [bot(`${unclosed}end`), 3],
  'signs that open nothing': [bot(`</p>${fill('<')}`), MEGABYTE],
};

describeWith('long words')('a message of 1 MB', function () {
  this.timeout(60_000);

  for (const [name, [item, read]] of Object.entries(LONG)) {
    it(`is drawn within the panel: ${name}`, async () => {
      const last = heard('the next message');
      const list = await HostileList.show([item, last]);
      const {log} = list;
      expect(list.entry(item).textContent.length).to.be.at.least(read);
      expect(log.scrollWidth).to.equal(log.clientWidth);
      expect(log.clientWidth).to.be.at.most(390);
      const panel = log.getBoundingClientRect();
      for (const part of [list.part(item, '.bubble'), list.part(last, '.bubble')]) {
        const {left, right, height} = part.getBoundingClientRect();
        expect(left).to.be.at.least(panel.left);
        expect(right).to.be.at.most(panel.right);
        expect(height).to.be.greaterThan(0);
      }
      // The reader is at the end, beside what came last.
      expect(list.belowSight).to.equal(0);
      await expectInert(list.part(last, '.bubble'));
    });
  }
});
