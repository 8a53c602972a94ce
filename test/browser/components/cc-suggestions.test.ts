import {expect} from '@open-wc/testing';
import {SCHEMES} from '../../support/harness/mount.js';
import {SuggestionsHarness} from '../../support/harness/suggestions-harness.js';

const questions = ['Where is my order?', 'Where is your shop?', 'Where do I send it back?'];
const [first, second, third] = questions;

/** An arrow up in the composer, as an input method or a chord sends it. */
const arrowUp = (more: KeyboardEventInit) =>
  new KeyboardEvent('keydown', {key: 'ArrowUp', bubbles: true, composed: true, cancelable: true, ...more});

describe('<cc-suggestions>', () => {
  for (const scheme of SCHEMES) {
    it(`is accessible: ${scheme}`, async () => {
      const {suggestions} = await SuggestionsHarness.mount(questions, {scheme});
      await expect(suggestions.element).to.be.accessible();
    });
  }

  it('is a list of questions, and nothing without one', async () => {
    const {suggestions} = await SuggestionsHarness.mount(questions);
    expect(suggestions.namesOf('list')).to.deep.equal(['Suggested questions']);
    expect(suggestions.buttons).to.deep.equal(questions);
    await suggestions.give({questions: []});
    expect(suggestions.namesOf('list')).to.deep.equal([]);
  });

  it('sends the one that is pressed in place of what was written, and goes back to the field', async () => {
    const {suggestions, composer} = await SuggestionsHarness.mount(questions);
    await composer.write('Where');
    await suggestions.press(second!);
    await composer.shown();
    expect(suggestions.requests).to.deep.equal([{type: 'send', text: second}]);
    expect(composer.field.value).to.equal('');
    expect(composer.focused === composer.field).to.equal(true);
    expect(composer.sent).to.deep.equal([]);
  });

  it('is entered from the composer by arrow up, and walked through', async () => {
    const {suggestions, composer} = await SuggestionsHarness.mount(questions);
    await composer.write('Where');
    const seen: (string | null)[] = [];
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown']) {
      await suggestions.keys(key);
      seen.push(suggestions.focusedName);
    }
    expect(seen).to.deep.equal([third, second, first, first, second]);
    await suggestions.keys('Enter');
    expect(suggestions.requests).to.deep.equal([{type: 'send', text: second}]);
  });

  for (const keys of [['ArrowDown'], ['Escape'], ['ArrowUp', 'Escape']]) {
    it(`is left by ${keys.join(', ')} for the field, where what was written still is`, async () => {
      const {suggestions, composer} = await SuggestionsHarness.mount(questions);
      const heard: string[] = [];
      document.body.addEventListener('keydown', ({key}) => heard.push(key), {once: true});
      await composer.write('Where');
      await suggestions.keys('ArrowUp', ...keys);
      expect(composer.focused === composer.field).to.equal(true);
      expect(composer.field.value).to.equal('Where');
      expect(heard).to.not.include('Escape');
    });
  }

  it('leaves arrow up to the field where that has several lines, or there is nothing to suggest', async () => {
    const {suggestions, composer} = await SuggestionsHarness.mount(questions);
    await composer.write('one\ntwo');
    await suggestions.keys('ArrowUp');
    expect(composer.focused === composer.field).to.equal(true);
    await composer.write('one');
    await suggestions.give({questions: []});
    await suggestions.keys('ArrowUp');
    expect(composer.focused === composer.field).to.equal(true);
  });

  for (const [whose, more] of Object.entries({
    'an input method': {isComposing: true},
    'an input method in Safari': {keyCode: 229},
    'who selects with Shift': {shiftKey: true},
  })) {
    it(`leaves arrow up to ${whose}`, async () => {
      const {composer} = await SuggestionsHarness.mount(questions);
      await composer.write('Where');
      expect(composer.field.dispatchEvent(arrowUp(more))).to.equal(true);
      expect(composer.focused === composer.field).to.equal(true);
    });
  }

  it('leaves arrow up to the emoji', async () => {
    const {composer, suggestions} = await SuggestionsHarness.mount(questions);
    await composer.press('Emoji');
    await composer.emojiShown();
    await composer.keys('ArrowDown', 'ArrowUp');
    expect(suggestions.focused).to.equal(null);
    expect(composer.focused?.role).to.equal('gridcell');
  });

  it('writes each question in the direction of its own script, in the page’s words', async () => {
    const mixed = ['أين طلبي؟', first!];
    const {suggestions} = await SuggestionsHarness.mount(mixed, {locale: 'ar'});
    expect(suggestions.namesOf('list')).to.deep.equal([suggestions.element.t.suggestions]);
    expect(mixed.map((name) => getComputedStyle(suggestions.button(name)).direction)).to.deep.equal(['rtl', 'ltr']);
  });

  it('hears nothing of a tree that it was taken out of', async () => {
    const {suggestions, composer} = await SuggestionsHarness.mount(questions);
    suggestions.element.remove();
    await composer.write('Where');
    expect(composer.field.dispatchEvent(arrowUp({}))).to.equal(true);
  });
});
