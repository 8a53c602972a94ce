import {expect} from '@open-wc/testing';
import {EmojiPickerHarness} from '../../support/harness/emoji-picker-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

const COLUMNS = 7;

describe('<cc-emoji-picker>', () => {
  for (const scheme of SCHEMES) {
    it(`is accessible: ${scheme}`, async () => {
      const {element} = await EmojiPickerHarness.mount({scheme});
      await expect(element).to.be.accessible();
    });
  }

  it('is a grid of emoji, each of them once, with the focus on the first', async () => {
    const picker = await EmojiPickerHarness.mount();
    const {emoji, cells} = picker;
    expect(picker.namesOf('grid')).to.deep.equal(['Emoji']);
    expect([cells[0]?.computedRole, cells[0]?.computedName]).to.deep.equal(['gridcell', emoji[0]]);
    expect(emoji.length).to.be.greaterThan(200);
    expect(new Set(emoji).size).to.equal(emoji.length);
    expect(picker.at).to.equal(0);
    expect(Math.max(...picker.rows)).to.equal(COLUMNS);
  });

  it('is one stop for Tab', async () => {
    const picker = await EmojiPickerHarness.mount();
    await picker.keys('ArrowRight');
    const stops = picker.cells.flatMap(({tabIndex}, index) => (tabIndex === 0 ? index : []));
    expect(stops).to.deep.equal([1]);
  });

  it('is walked through with the arrow keys, and not left at its ends', async () => {
    const picker = await EmojiPickerHarness.mount();
    await picker.keys('ArrowRight', 'ArrowRight', 'ArrowLeft');
    expect(picker.at).to.equal(1);
    await picker.keys('ArrowDown');
    expect(picker.at).to.equal(1 + COLUMNS);
    await picker.keys('ArrowUp', 'ArrowUp');
    expect(picker.at).to.equal(0);
    await picker.keys('End', 'ArrowRight');
    expect(picker.at).to.equal(picker.cells.length - 1);
    await picker.keys('Home', 'ArrowLeft');
    expect(picker.at).to.equal(0);
  });

  it('is walked through the other way from right to left', async () => {
    const picker = await EmojiPickerHarness.mount({locale: 'ar'});
    await picker.keys('ArrowLeft');
    expect(picker.at).to.equal(1);
    const [first, second] = picker.cells.map((cell) => cell.getBoundingClientRect().left);
    expect(first).to.be.greaterThan(second!);
  });

  it('gives the one that is chosen, by Enter or by a press', async () => {
    const picker = await EmojiPickerHarness.mount();
    const [, second, third] = picker.emoji;
    await picker.keys('ArrowRight', 'Enter');
    picker.cells[2]?.click();
    expect(picker.chosen).to.deep.equal([second, third]);
  });

  it('goes back without one on Escape, of which the panel hears nothing', async () => {
    const picker = await EmojiPickerHarness.mount();
    const heard: string[] = [];
    picker.element.parentElement?.addEventListener('keydown', ({key}) => heard.push(key));
    await picker.keys('Escape', 'x');
    expect(picker.chosen).to.deep.equal([null]);
    expect(heard).to.deep.equal(['x']);
  });

  it('brings what has the focus into sight', async () => {
    const picker = await EmojiPickerHarness.mount();
    await picker.keys('End');
    const {bottom} = picker.cells.at(-1)!.getBoundingClientRect();
    expect(bottom).to.be.at.most(picker.element.getBoundingClientRect().bottom);
  });

  it('speaks the page’s language', async () => {
    const picker = await EmojiPickerHarness.mount({locale: 'zh-CN'});
    expect(picker.namesOf('grid')).to.deep.equal([picker.element.t.emoji]);
    expect(picker.element.t.emoji).to.not.equal('Emoji');
  });
});
