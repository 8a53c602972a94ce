import {expect} from '@open-wc/testing';
import type {RatingView} from '../../../machines/service-view.js';
import {BotAnswerHarness} from '../../support/harness/bot-answer-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

const RATINGS = [undefined, 'rating', 'helpful', 'not-helpful', 'failed'] satisfies (RatingView | undefined)[];

describe('<cc-bot-answer>', () => {
  for (const scheme of SCHEMES) {
    for (const rating of RATINGS) {
      it(`is accessible: ${rating ?? 'not rated'}, ${scheme}`, async () => {
        const {element} = await BotAnswerHarness.mount({rating, latest: true}, {scheme});
        await expect(element).to.be.accessible();
      });
    }

    it(`is accessible: asking for the reason, ${scheme}`, async () => {
      const answer = await BotAnswerHarness.mount({latest: true}, {scheme, locale: 'ar'});
      await answer.press(answer.element.t.notHelpful);
      await expect(answer.element).to.be.accessible();
    });
  }

  it('offers two thumbs where the answer can be rated, and none where it cannot', async () => {
    const answer = await BotAnswerHarness.mount();
    expect(answer.buttons).to.deep.equal(['Helpful', 'Not helpful']);
    await answer.give({answer: {index: null, questions: []}});
    expect(answer.buttons).to.deep.equal([]);
  });

  it('tells at once that the answer helped', async () => {
    const answer = await BotAnswerHarness.mount();
    await answer.press('Helpful');
    expect(answer.requests).to.deep.equal([{type: 'rate-answer', id: 'answer-1', helpful: true, reason: ''}]);
  });

  it('asks first what was missing, with the focus where it is written', async () => {
    const answer = await BotAnswerHarness.mount();
    await answer.press('Not helpful');
    expect(answer.requests).to.deep.equal([]);
    expect(answer.focusedName).to.equal('What was missing?');
    expect(answer.buttons).to.deep.equal(['Send reason', 'Cancel']);
    await answer.tell('  The price ');
    expect(answer.requests).to.deep.equal([{type: 'rate-answer', id: 'answer-1', helpful: false, reason: 'The price'}]);
  });

  it('tells nothing without a reason, and takes no longer one than the contact centre does', async () => {
    const answer = await BotAnswerHarness.mount();
    await answer.press('Not helpful');
    await answer.tell('   ');
    expect(answer.requests).to.deep.equal([]);
    expect(answer.focusedName).to.equal('What was missing?');
    expect(answer.reason.maxLength).to.equal(64);
  });

  it('goes back to the thumb that was pressed when the reason is not told', async () => {
    const answer = await BotAnswerHarness.mount();
    await answer.press('Not helpful');
    await answer.press('Cancel');
    expect(answer.buttons).to.deep.equal(['Helpful', 'Not helpful']);
    expect(answer.focusedName).to.equal('Not helpful');
    expect(answer.requests).to.deep.equal([]);
  });

  it('is rated with the keyboard alone', async () => {
    const answer = await BotAnswerHarness.mount();
    answer.button('Helpful').focus();
    await answer.keys('Tab', 'Enter');
    expect(answer.focusedName).to.equal('What was missing?');
    await answer.tell('x');
    expect(answer.requests).to.have.length(1);
  });

  it('asks no second time while the first is under way, and keeps the focus', async () => {
    const answer = await BotAnswerHarness.mount();
    answer.button('Helpful').focus();
    await answer.give({rating: 'rating'});
    expect(answer.focusedName).to.equal('Helpful');
    await answer.press('Helpful');
    await answer.press('Not helpful');
    expect(answer.requests).to.deep.equal([]);
    expect(answer.find('textbox')).to.equal(null);
  });

  for (const rating of ['helpful', 'not-helpful'] as const) {
    it(`thanks in the place of the thumbs: ${rating}`, async () => {
      const answer = await BotAnswerHarness.mount();
      await answer.give({rating});
      expect(answer.status).to.equal('Thank you for telling us.');
      expect(answer.buttons).to.deep.equal([]);
    });
  }

  it('says that the rating was not sent, and lets it be tried again', async () => {
    const answer = await BotAnswerHarness.mount({rating: 'failed'});
    expect(answer.status).to.equal('This was not sent. Press again in a moment.');
    await answer.press('Helpful');
    expect(answer.requests).to.have.length(1);
  });

  it('offers similar questions under the latest answer alone', async () => {
    const answer = await BotAnswerHarness.mount();
    expect(answer.namesOf('list')).to.deep.equal([]);
    await answer.give({latest: true});
    expect(answer.namesOf('list')).to.deep.equal(['Similar questions']);
    await answer.press('Can I change it?');
    expect(answer.requests).to.deep.equal([{type: 'send', text: 'Can I change it?'}]);
  });

  it('writes each question in the direction of its own script', async () => {
    const questions = ['أين طلبي؟', 'Where is my order?'];
    const answer = await BotAnswerHarness.mount({latest: true, answer: {index: null, questions}});
    expect(questions.map((name) => getComputedStyle(answer.button(name)).direction)).to.deep.equal(['rtl', 'ltr']);
  });

  it('speaks the page’s language', async () => {
    const answer = await BotAnswerHarness.mount({latest: true}, {locale: 'es'});
    const {t} = answer.element;
    expect(answer.buttons.slice(0, 2)).to.deep.equal([t.helpful, t.notHelpful]);
    expect(t.helpful).to.not.equal('Helpful');
  });
});
