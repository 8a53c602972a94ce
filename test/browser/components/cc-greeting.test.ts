import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {GreetingHarness} from '../../support/harness/greeting-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

const WORDS = 'May we help you with your order?';

describe('<cc-greeting>', () => {
  for (const scheme of SCHEMES) {
    it(`is accessible: ${scheme}`, async () => {
      const greeting = await GreetingHarness.mount(WORDS, {scheme});
      await expect(greeting.element).to.be.accessible();
    });
  }

  it('is a status with two buttons, one of which is what it says', async () => {
    const greeting = await GreetingHarness.mount(WORDS);
    expect(greeting.buttons).to.deep.equal([WORDS, 'Dismiss']);
    expect(greeting.get('status').textContent).to.equal(WORDS);
  });

  it('is followed by a press, and taken away by the other or by Escape', async () => {
    const greeting = await GreetingHarness.mount(WORDS);
    await greeting.press(WORDS);
    await greeting.press('Dismiss');
    greeting.button(WORDS).focus();
    await sendKeys({press: 'Escape'});
    expect(greeting.done).to.deep.equal(['accept', 'dismiss', 'dismiss']);
  });

  it('shows markup as the letters that it is', async () => {
    const greeting = await GreetingHarness.mount('<img src=x onerror=alert(1)>');
    expect(greeting.buttons[0]).to.equal('<img src=x onerror=alert(1)>');
    expect(greeting.element.shadowRoot?.querySelector('img')).to.equal(null);
  });
});
