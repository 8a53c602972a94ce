import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {ComposerHarness} from '../../support/harness/composer-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

/** What AICC takes in one text, UTF-8 bytes. */
const MOST_BYTES = 1_024;

const picture = new File(['x'], 'Holiday.png', {type: 'image/png'});
const table = new File(['y'], 'Orders.csv', {type: 'text/csv'});

/** An input method's whole work on a word, in a browser's order of events; Enter takes the word. */
const ORDERS = {
  Chrome: ['compositionstart', {isComposing: true}, {isComposing: true, keyCode: 229}, 'compositionend'],
  Safari: ['compositionstart', {isComposing: true, keyCode: 229}, 'compositionend', {keyCode: 229}],
} as const;

describe('<cc-composer> takes', () => {
  for (const [browser, order] of Object.entries(ORDERS)) {
    it(`Chinese input, in the order of ${browser}: the Enter that takes the word sends nothing, the next one does`, async () => {
      const composer = await ComposerHarness.mount({locale: 'zh-CN'});
      await composer.write('ni hao');
      for (const step of order) {
        if (typeof step === 'string') {
          if (step === 'compositionend') await composer.write('你好');
          composer.compose(step, '你好');
        } else expect(await composer.pressEnter(step)).to.equal(true);
      }
      expect(composer.sent).to.deep.equal([]);
      expect(composer.field.value).to.equal('你好');
      await composer.pressEnter();
      expect(composer.sent).to.deep.equal(['你好']);
    });
  }

  it('Shift+Enter for a line, and sends several lines as they are', async () => {
    const composer = await ComposerHarness.mount();
    await composer.write('one');
    expect(await composer.pressEnter({shiftKey: true})).to.equal(true);
    expect(composer.sent).to.deep.equal([]);
    await composer.write('one\ntwo');
    await composer.pressEnter();
    expect(composer.sent).to.deep.equal(['one\ntwo']);
  });

  describe('as much as AICC does', () => {
    for (const [script, letter, bytes] of [
      ['Latin', 'x', 1],
      ['Arabic', 'م', 2],
      ['Chinese', '中', 3],
      ['emoji', '😀', 4],
    ] as const) {
      it(`and says before how much is left: ${script}`, async () => {
        const composer = await ComposerHarness.mount();
        const most = Math.floor(MOST_BYTES / bytes);
        await composer.write(letter.repeat(most - Math.ceil(120 / bytes)));
        expect(composer.warning).to.equal('');
        await composer.write(letter.repeat(most - 10));
        expect(composer.warning).to.equal('10 characters left');
        expect(composer.canSend).to.equal(true);
        await composer.write(letter.repeat(most));
        expect(composer.warning).to.equal('0 characters left');
        expect(composer.canSend).to.equal(true);
        await composer.write(letter.repeat(most + 1));
        expect(composer.warning).to.equal(composer.element.t.tooLong);
        expect(composer.canSend).to.equal(false);
        expect(composer.field.ariaInvalid).to.equal('true');
        await composer.pressEnter();
        expect(composer.sent).to.deep.equal([]);
        expect(composer.field.value).to.equal(letter.repeat(most + 1));
      });
    }

    it('and tells of it beside the field, in the page’s words', async () => {
      const composer = await ComposerHarness.mount({locale: 'ar'});
      await composer.write('م'.repeat(500));
      expect(composer.warning).to.equal(composer.element.t.lettersLeft(12));
      expect(composer.field.ariaDescribedByElements?.[0]?.textContent.trim()).to.equal(composer.warning);
    });
  });

  describe('files', () => {
    it('that are pasted, and leaves a pasted text to the browser', async () => {
      const composer = await ComposerHarness.mount();
      expect(await composer.paste(picture)).to.equal(false);
      expect(composer.sentFiles).to.deep.equal([['Holiday.png']]);
      expect(await composer.paste('a text')).to.equal(true);
      expect(composer.sentFiles).to.have.length(1);
      expect(composer.sent).to.deep.equal([]);
    });

    it('that are chosen, the same again too, and keeps what is written', async () => {
      const composer = await ComposerHarness.mount();
      await composer.write('Look:');
      expect(await composer.chooseFiles(picture, table)).to.equal(0);
      await composer.chooseFiles(picture);
      await composer.chooseFiles();
      expect(composer.sentFiles).to.deep.equal([['Holiday.png', 'Orders.csv'], ['Holiday.png']]);
      expect(composer.field.value).to.equal('Look:');
    });

    it('by its button, which opens the browser’s own choice', async () => {
      const composer = await ComposerHarness.mount();
      let opened = 0;
      composer.element.shadowRoot?.querySelector('input')?.addEventListener('click', (event) => {
        event.preventDefault();
        opened += 1;
      });
      await composer.press('Attach a file');
      expect(opened).to.equal(1);
    });
  });

  describe('emoji', () => {
    it('where the caret is, and lets the visitor write on after it', async () => {
      const composer = await ComposerHarness.mount();
      await composer.write('Hello there');
      composer.field.setSelectionRange(5, 5);
      await composer.press('Emoji');
      await composer.emojiShown();
      const name = composer.focused?.textContent.trim() ?? '';
      await composer.keys('Enter');
      expect(composer.field.value).to.equal(`Hello${name} there`);
      expect(composer.focused === composer.field).to.equal(true);
      await sendKeys({type: '!'});
      expect(composer.field.value).to.equal(`Hello${name}! there`);
      expect(composer.requests.at(-1)).to.deep.equal({type: 'typed', text: `Hello${name}! there`});
      expect(composer.sent).to.deep.equal([]);
    });

    it('in place of what is selected', async () => {
      const composer = await ComposerHarness.mount();
      await composer.write('Hello there');
      composer.field.setSelectionRange(6, 11);
      composer.element.insert('👋');
      await composer.shown();
      expect(composer.field.value).to.equal('Hello 👋');
    });

    it('or none: Escape and the button close the choice, and nothing is written', async () => {
      const composer = await ComposerHarness.mount();
      await composer.write('Hello');
      await composer.press('Emoji');
      await composer.emojiShown();
      await composer.keys('Escape');
      expect(composer.find('grid')).to.equal(null);
      expect(composer.focused === composer.field).to.equal(true);
      await composer.press('Emoji');
      await composer.emojiShown();
      await composer.press('Emoji');
      expect(composer.find('grid')).to.equal(null);
      expect(composer.field.value).to.equal('Hello');
    });

    for (const scheme of SCHEMES) {
      it(`accessibly: ${scheme}`, async () => {
        const composer = await ComposerHarness.mount({scheme});
        await composer.press('Emoji');
        await composer.emojiShown();
        await expect(composer.element).to.be.accessible();
      });
    }
  });

  describe('a draft', () => {
    it('that is there from the beginning, and can be sent', async () => {
      const composer = await ComposerHarness.mount({}, 'I was about to say');
      expect(composer.field.value).to.equal('I was about to say');
      expect(composer.canSend).to.equal(true);
      await composer.press('Send');
      expect(composer.sent).to.deep.equal(['I was about to say']);
      expect(composer.field.value).to.equal('');
    });

    it('that comes later never over what was typed, nor after it was sent', async () => {
      const composer = await ComposerHarness.mount({}, 'before');
      await composer.write('mine');
      await composer.give({draft: 'another'});
      expect(composer.field.value).to.equal('mine');
      await composer.pressEnter();
      await composer.give({draft: 'a third'});
      expect(composer.field.value).to.equal('');
    });

    it('to be kept: every change is told, and what is sent is told as sent', async () => {
      const composer = await ComposerHarness.mount();
      await composer.write('H');
      await composer.write('Hi');
      await composer.pressEnter();
      expect(composer.requests).to.deep.equal([
        {type: 'typed', text: 'H'},
        {type: 'typed', text: 'Hi'},
        {type: 'send', text: 'Hi'},
      ]);
    });
  });
});
