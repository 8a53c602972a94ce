import {expect} from '@open-wc/testing';
import {SCHEMES} from '../../support/harness/mount.js';
import {TalkToPersonHarness} from '../../support/harness/talk-to-person-harness.js';

describe('<cc-talk-to-person>', () => {
  for (const scheme of SCHEMES) {
    for (const busy of [false, true]) {
      it(`is accessible: ${busy ? 'busy' : 'ready'}, ${scheme}`, async () => {
        const {element} = await TalkToPersonHarness.mount({busy}, {scheme});
        await expect(element).to.be.accessible();
      });
    }
  }

  it('is a button that asks for an agent, by a press or a key', async () => {
    const way = await TalkToPersonHarness.mount();
    expect(way.buttons).to.deep.equal(['Talk to a person']);
    await way.press('Talk to a person');
    way.button('Talk to a person').focus();
    await way.keys('Enter', 'Space');
    expect(way.requests).to.deep.equal(Array.from({length: 3}, () => ({type: 'ask-for-agent'})));
  });

  it('asks no second time while one is being asked for, and keeps the focus', async () => {
    const way = await TalkToPersonHarness.mount();
    way.button('Talk to a person').focus();
    await way.give({busy: true});
    expect(way.button('Talk to a person').ariaDisabled).to.equal('true');
    await way.press('Talk to a person');
    expect(way.requests).to.deep.equal([]);
    expect(way.focusedName).to.equal('Talk to a person');
  });

  it('speaks the page’s language, right to left too', async () => {
    const way = await TalkToPersonHarness.mount({}, {locale: 'ar'});
    expect(way.buttons).to.deep.equal(['التحدث مع شخص']);
    expect(getComputedStyle(way.button('التحدث مع شخص')).direction).to.equal('rtl');
  });
});
