import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {ComposerHarness} from '../../support/harness/composer-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

/** What AICC takes in one text, UTF-8 bytes. */
const MOST_BYTES = 1_024;

describe('<cc-composer>', () => {
  for (const scheme of SCHEMES) {
    for (const [state, text] of Object.entries({empty: '', written: 'Hello', 'too long': 'x'.repeat(MOST_BYTES + 1)})) {
      it(`is accessible: ${state}, ${scheme}`, async () => {
        const composer = await ComposerHarness.mount({scheme});
        await composer.write(text);
        await expect(composer.element).to.be.accessible();
      });
    }
  }

  it('sends what was written, clears the field and stays there', async () => {
    const composer = await ComposerHarness.mount();
    await composer.write('  Hello there \n');
    await composer.press('Send');
    expect(composer.sent).to.deep.equal(['Hello there']);
    expect(composer.field.value).to.equal('');
    expect(composer.focused).to.equal(composer.field);
  });

  it('has nothing to send while there is nothing but spaces', async () => {
    const composer = await ComposerHarness.mount();
    expect(composer.canSend).to.equal(false);
    await composer.write(' \n ');
    expect(composer.canSend).to.equal(false);
    await composer.pressEnter();
    expect(composer.sent).to.deep.equal([]);
    await composer.write('x');
    expect(composer.canSend).to.equal(true);
  });

  it('sends on Enter and breaks the line on Shift+Enter, with real keys', async () => {
    const composer = await ComposerHarness.mount();
    composer.element.focus();
    await sendKeys({type: 'one'});
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Enter'});
    await sendKeys({up: 'Shift'});
    await sendKeys({type: 'two'});
    expect(composer.sent).to.deep.equal([]);
    await sendKeys({press: 'Enter'});
    expect(composer.sent).to.deep.equal(['one\ntwo']);
    expect(composer.field.value).to.equal('');
  });

  it('leaves Enter to an input method that is composing', async () => {
    const composer = await ComposerHarness.mount();
    await composer.write('こんにちは');
    expect(await composer.pressEnter({isComposing: true})).to.equal(true);
    expect(await composer.pressEnter({keyCode: 229})).to.equal(true);
    expect(composer.sent).to.deep.equal([]);
    expect(composer.field.value).to.equal('こんにちは');
    expect(await composer.pressEnter()).to.equal(false);
    expect(composer.sent).to.deep.equal(['こんにちは']);
  });

  it('counts bytes, not characters', async () => {
    const composer = await ComposerHarness.mount();
    const fits = `${'中'.repeat(341)}x`;
    expect(new TextEncoder().encode(fits).length).to.equal(MOST_BYTES);

    await composer.write(`${fits}x`);
    expect(composer.canSend).to.equal(false);
    expect(composer.warning).to.equal(composer.element.t.tooLong);
    expect(composer.field.ariaInvalid).to.equal('true');
    await composer.pressEnter();
    expect(composer.sent).to.deep.equal([]);
    expect(composer.field.value).to.equal(`${fits}x`);

    await composer.write('中'.repeat(330));
    expect(composer.warning).to.equal('11 characters left');
    await composer.write('中'.repeat(300));
    expect(composer.warning).to.equal('');
    await composer.write(`${fits}  `);
    expect(composer.warning).to.equal('0 characters left');
    expect(composer.field.ariaInvalid).to.equal(null);
    await composer.pressEnter();
    expect(composer.sent).to.deep.equal([fits]);
  });

  it('has the name of the contract', async () => {
    const composer = await ComposerHarness.mount();
    expect(composer.namesOf('textbox')).to.deep.equal(['Message']);
    await composer.write('x');
    expect(composer.buttons).to.deep.equal(['Attach a file', 'Emoji', 'Send']);
  });

  it('has room for its warning before there is one, so that a screen reader hears it come', async () => {
    const composer = await ComposerHarness.mount();
    expect(composer.find('status')).to.not.equal(null);
  });

  it('takes the direction from what is written, and until then from the page', async () => {
    const composer = await ComposerHarness.mount({locale: 'ar'});
    const direction = () => getComputedStyle(composer.field).direction;
    expect(direction()).to.equal('rtl');
    await composer.write('Hello');
    expect(direction()).to.equal('ltr');
    await composer.write('مرحبًا');
    expect(direction()).to.equal('rtl');
  });
});
