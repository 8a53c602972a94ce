import {expect} from '@open-wc/testing';
import {FindBarHarness} from '../../support/harness/find-bar-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';
import {cardOf, fileOf, placeOf} from '../../support/harness/rich-items.js';
import {heard, notice, written} from '../../support/thread-items.js';

const thread = [
  heard('Where is your order?'),
  written('My order is late'),
  heard('Café Élan'),
  notice('agent-joined', 'Ada'),
  heard('This order came today'),
];
const [first, second, accented, , last] = thread.map(({id}) => id);

describe('<cc-find-bar>', () => {
  for (const scheme of SCHEMES) {
    for (const words of ['', 'order', 'nowhere']) {
      it(`is accessible: “${words}”, ${scheme}`, async () => {
        const bar = await FindBarHarness.mount(thread, {scheme});
        await bar.seek(words);
        await expect(bar.element).to.be.accessible();
      });
    }
  }

  it('opens with the focus in a search field', async () => {
    const bar = await FindBarHarness.mount(thread);
    expect(bar.focused === bar.field).to.equal(true);
    expect(bar.buttons).to.deep.equal(['Previous place', 'Next place', 'Close']);
    expect(bar.count).to.equal('');
  });

  it('reveals the newest place first, and says which of how many it is', async () => {
    const bar = await FindBarHarness.mount(thread);
    await bar.seek('order');
    expect(bar.inSight).to.equal(last);
    expect(bar.count).to.equal('3 / 3');
  });

  it('goes from place to place by its buttons, round both ends', async () => {
    const bar = await FindBarHarness.mount(thread);
    await bar.seek('order');
    const seen: (string | null)[] = [];
    for (const name of ['Previous place', 'Previous place', 'Previous place', 'Next place']) {
      await bar.press(name);
      seen.push(bar.inSight);
    }
    expect(seen).to.deep.equal([second, first, last, first]);
    expect(bar.count).to.equal('1 / 3');
  });

  it('goes back on Enter and forth on Shift+Enter', async () => {
    const bar = await FindBarHarness.mount(thread);
    await bar.seek('order');
    await bar.keys('Enter');
    expect(bar.inSight).to.equal(second);
    await bar.keys('Shift+Enter');
    expect(bar.inSight).to.equal(last);
  });

  it('finds letters whatever their case and accents', async () => {
    const bar = await FindBarHarness.mount(thread);
    await bar.seek('CAFE elan');
    expect(bar.inSight).to.equal(accented);
    expect(bar.count).to.equal('1 / 1');
    expect(bar.button('Next place').disabled).to.equal(true);
  });

  it('finds cards, places and names of files', async () => {
    const items = [cardOf(), placeOf(), fileOf('document')];
    const bar = await FindBarHarness.mount(items);
    const found: (string | null)[] = [];
    for (const words of ['ferns', 'our shop', 'terms of']) {
      await bar.seek(words);
      found.push(bar.inSight);
    }
    expect(found).to.deep.equal(items.map(({id}) => id));
  });

  it('says that there is nothing, and goes nowhere', async () => {
    const bar = await FindBarHarness.mount(thread);
    await bar.seek('nowhere');
    expect(bar.count).to.equal('Nothing found');
    expect(bar.inSight).to.equal(null);
    await bar.keys('Enter');
    expect(bar.inSight).to.equal(null);
  });

  it('stays at its place when something arrives, and counts it', async () => {
    const bar = await FindBarHarness.mount(thread);
    await bar.seek('order');
    await bar.press('Previous place');
    await bar.give({thread: [...thread, heard('Another order')]});
    expect(bar.inSight).to.equal(second);
    expect(bar.count).to.equal('2 / 4');
  });

  it('stays at its place when earlier messages come', async () => {
    const bar = await FindBarHarness.mount(thread);
    await bar.seek('order');
    await bar.press('Previous place');
    await bar.give({thread: [heard('An order of last year'), ...thread]});
    expect(bar.inSight).to.equal(second);
    expect(bar.count).to.equal('3 / 4');
  });

  for (const focus of ['Find in conversation', 'Next place', 'Close']) {
    it(`closes on Escape, from ${focus}, of which the panel hears nothing`, async () => {
      const bar = await FindBarHarness.mount(thread);
      const heardOutside: string[] = [];
      bar.element.parentElement?.addEventListener('keydown', ({key}) => heardOutside.push(key));
      await bar.seek('order');
      (bar.find('searchbox', focus) ?? bar.get('button', focus)).focus();
      await bar.keys('Escape');
      expect(bar.isOpen).to.equal(false);
      expect(bar.inSight).to.equal(null);
      expect(document.activeElement === bar.list).to.equal(true);
      expect(heardOutside).to.deep.equal([]);
    });
  }

  it('closes by its button, and finds the same words when it opens again', async () => {
    const bar = await FindBarHarness.mount(thread);
    await bar.seek('order');
    await bar.press('Close');
    expect(document.activeElement === bar.list).to.equal(true);
    await bar.element.show();
    await bar.shown();
    expect(bar.field.value).to.equal('order');
    expect(bar.inSight).to.equal(last);
  });

  it('leaves Enter and Escape to an input method', async () => {
    const bar = await FindBarHarness.mount(thread);
    await bar.seek('order');
    const before = bar.revealed.length;
    for (const key of ['Enter', 'Escape']) {
      for (const way of [{isComposing: true}, {keyCode: 229}]) {
        bar.field.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, ...way}));
        await bar.shown();
      }
    }
    expect(bar.isOpen).to.equal(true);
    expect(bar.revealed.length).to.equal(before);
  });

  it('asks nothing of the root', async () => {
    const bar = await FindBarHarness.mount(thread);
    await bar.seek('order');
    await bar.press('Close');
    expect(bar.requests).to.deep.equal([]);
  });

  it('lies the other way round from right to left, in the page’s words', async () => {
    const bar = await FindBarHarness.mount(thread, {locale: 'ar'});
    const {t} = bar.element;
    expect(bar.buttons).to.deep.equal([t.previousPlace, t.nextPlace, t.close]);
    expect(bar.button(t.close).getBoundingClientRect().right).to.be.lessThan(bar.field.getBoundingClientRect().left);
    await bar.seek('nowhere');
    expect(bar.count).to.equal(t.nothingFound);
  });
});
