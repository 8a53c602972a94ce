import {expect} from '@open-wc/testing';
import {KeypadHarness} from '../../support/harness/keypad-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

const KEYS = [...'123456789*0#'];

describe('<cc-keypad>', () => {
  for (const scheme of SCHEMES) {
    for (const disabled of [false, true]) {
      it(`is accessible: ${scheme}${disabled ? ', disabled' : ''}`, async () => {
        const {element} = await KeypadHarness.mount({tones: '12', disabled}, {scheme});
        await expect(element).to.be.accessible();
      });
    }
  }

  it('has twelve keys that are named by their character, and the focus', async () => {
    const keypad = await KeypadHarness.mount();
    expect(keypad.buttons).to.deep.equal(KEYS);
    expect(keypad.focusedName).to.equal('1');
    for (const key of KEYS) await keypad.press(key);
    expect(keypad.pressed).to.equal('123456789*0#');
  });

  it('is typed on with the keyboard as well', async () => {
    const keypad = await KeypadHarness.mount();
    await keypad.keys('5', '0', '*', '#');
    expect(keypad.pressed).to.equal('50*#');
  });

  it('is typed on in the whole of what it is told', async () => {
    const scope = document.createElement('div');
    document.body.append(scope);
    const keypad = await KeypadHarness.mount({scope});
    scope.dispatchEvent(new KeyboardEvent('keydown', {key: '7', bubbles: true}));
    scope.dispatchEvent(new KeyboardEvent('keydown', {key: '8', bubbles: true, ctrlKey: true}));
    expect(keypad.pressed).to.equal('7');
    keypad.element.remove();
    scope.dispatchEvent(new KeyboardEvent('keydown', {key: '9', bubbles: true}));
    expect(keypad.pressed).to.equal('7');
    scope.remove();
  });

  it('shows what was sent, not what was pressed', async () => {
    const keypad = await KeypadHarness.mount();
    await keypad.press('5');
    expect(keypad.sent).to.equal('');
    await keypad.give({tones: '5'});
    expect(keypad.sent).to.equal('5');
  });

  it('sends nothing while nothing can be sent', async () => {
    const keypad = await KeypadHarness.mount({disabled: true});
    await keypad.press('5');
    await keypad.keys('6');
    expect(keypad.pressed).to.equal('');
    expect(keypad.button('5').ariaDisabled).to.equal('true');
  });

  it('is closed by Escape, which goes no further', async () => {
    const keypad = await KeypadHarness.mount();
    const heard: string[] = [];
    keypad.element.addEventListener('cc-close', () => heard.push('close'));
    keypad.element.parentElement?.addEventListener('keydown', ({key}) => heard.push(key));
    await keypad.keys('Escape');
    expect(heard).to.deep.equal(['close']);
  });
});
