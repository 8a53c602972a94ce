import {expect} from '@open-wc/testing';
import {MessageListHarness} from '../../support/harness/message-list-harness.js';
import {servicesOf} from '../../support/harness/rich-items.js';
import {heard, written} from '../../support/thread-items.js';

const pointAt = async (list: MessageListHarness, text: string, pointerType = 'mouse') => {
  list.showing(text).dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true, pointerType}));
  await list.shown();
};

describe('<cc-message-list> copies', () => {
  const {clipboard} = navigator;
  let copied: string[] = [];
  let allows = true;

  beforeEach(() => {
    copied = [];
    allows = true;
    const writeText = (text: string) => {
      copied.push(text);
      return allows ? Promise.resolve() : Promise.reject(new DOMException('No', 'NotAllowedError'));
    };
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
  });
  afterEach(() => Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard}));

  const mount = () =>
    MessageListHarness.mount({
      thread: [heard('one'), written('two'), heard('<p>Water <b>weekly</b></p>', {author: 'bot', name: 'Fern'})],
      services: servicesOf({}),
    });

  it('what the mouse is over, and says when it has', async () => {
    const list = await mount();
    expect(list.buttons).to.deep.equal([]);
    await pointAt(list, 'two');
    await list.press('Copy');
    await list.shown();
    expect(copied).to.deep.equal(['two']);
    expect(list.buttons).to.deep.equal(['Copied']);
    await pointAt(list, 'one');
    expect(list.buttons).to.deep.equal(['Copy']);
  });

  it('a bot’s markup as its words', async () => {
    const list = await mount();
    await pointAt(list, 'weekly');
    await list.press('Copy');
    expect(copied).to.deep.equal(['Water weekly']);
  });

  it('nothing where the browser forbids it, and then says nothing', async () => {
    const list = await mount();
    allows = false;
    await pointAt(list, 'one');
    await list.press('Copy');
    expect(list.buttons).to.deep.equal(['Copy']);
  });

  it('and leaves fingers to select', async () => {
    const list = await mount();
    await pointAt(list, 'one', 'touch');
    expect(list.buttons).to.deep.equal([]);
  });
});
