import {expect} from '@open-wc/testing';
import {Fault} from '../../../src/domain/faults.js';
import type {SurveyQuestion} from '../../../src/domain/service-ports.js';
import {SCHEMES} from '../../support/harness/mount.js';
import {fullSurvey, SurveyHarness} from '../../support/harness/survey-harness.js';

const asking = (...questions: SurveyQuestion[]) => ({survey: {...fullSurvey, questions}});
const comment = 'Would you like to add something? (optional)';

const states = {
  everything: {},
  'levels alone': asking('CSAT'),
  saving: {phase: 'saving'},
  'not saved': {fault: new Fault('network/timeout')},
} as const;

describe('<cc-survey>', () => {
  for (const scheme of SCHEMES) {
    for (const [state, view] of Object.entries(states)) {
      it(`is accessible: ${state}, ${scheme}`, async () => {
        const {element} = await SurveyHarness.mount(view, {scheme});
        await expect(element).to.be.accessible();
      });
    }

    it(`is accessible: answered, and with what is missing, ${scheme}`, async () => {
      const survey = await SurveyHarness.mount({}, {scheme, locale: 'ar'});
      await survey.press(survey.element.t.submit);
      await expect(survey.element).to.be.accessible();
      await survey.choose('Good');
      await expect(survey.element).to.be.accessible();
    });
  }

  it('asks what the contact centre wants to know, in groups that are named', async () => {
    const survey = await SurveyHarness.mount();
    expect(survey.textOf('heading')).to.equal('Rate this conversation');
    expect(survey.namesOf('group')).to.deep.equal([
      'Rate this conversation',
      'How was this conversation?',
      'How likely are you to recommend us?',
      'Has your matter been solved?',
    ]);
    const digits = Array.from({length: 10}, (_, score) => String(score));
    expect(survey.namesOf('radio')).to.deep.equal([
      ...['Bad', 'Poor', 'Fair', 'Good', 'Excellent'],
      ...digits,
      ...['Yes', 'No'],
    ]);
    expect(survey.fields).to.deep.equal([comment]);
    expect(survey.buttons).to.deep.equal(['Submit', 'Skip']);
  });

  it('asks nothing else', async () => {
    const survey = await SurveyHarness.mount(asking('FCR'));
    expect(survey.namesOf('radio')).to.deep.equal(['Yes', 'No']);
  });

  it('tells all answers', async () => {
    const survey = await SurveyHarness.mount();
    for (const name of ['Good', '9', 'No']) await survey.choose(name);
    await survey.fill(comment, '  Thank you ');
    await survey.press('Submit');
    expect(survey.requests).to.deep.equal([
      {
        type: 'answer-survey',
        answers: {evaluation: 'level-3', comment: 'Thank you', score: 9, solved: false},
      },
    ]);
  });

  it('tells a score of 0 apart from none', async () => {
    const survey = await SurveyHarness.mount();
    await survey.choose('Excellent');
    await survey.choose('0');
    await survey.press('Submit');
    expect(survey.requests).to.deep.equal([
      {type: 'answer-survey', answers: {evaluation: 'level-4', comment: '', score: 0, solved: null}},
    ]);
  });

  it('says that a level is missing, with the focus there, until one is chosen', async () => {
    const survey = await SurveyHarness.mount();
    await survey.press('Submit');
    expect(survey.requests).to.deep.equal([]);
    expect(survey.textOf('alert')).to.equal('Choose how it was, then submit again.');
    expect(survey.focusedName).to.equal('Bad');
    await survey.choose('Fair');
    expect(survey.textOf('alert')).to.equal('');
    await survey.press('Submit');
    expect(survey.requests).to.have.length(1);
  });

  it('wants no level where none is asked for, and says neither good nor bad', async () => {
    const survey = await SurveyHarness.mount(asking('NPS'));
    await survey.choose('7');
    await survey.press('Submit');
    expect(survey.requests).to.deep.equal([
      {type: 'answer-survey', answers: {evaluation: '3', comment: '', score: 7, solved: null}},
    ]);
  });

  it('is skipped by one press', async () => {
    const survey = await SurveyHarness.mount();
    await survey.press('Skip');
    expect(survey.requests).to.deep.equal([{type: 'skip-survey'}]);
  });

  it('is answered with the keyboard alone', async () => {
    const survey = await SurveyHarness.mount(asking('CSAT', 'FCR'));
    survey.element.focus();
    expect(survey.focusedName).to.equal('Bad');
    await survey.keys('Space', 'ArrowRight', 'Tab', 'Space', 'Tab', 'Tab');
    expect(survey.focusedName).to.equal('Submit');
    await survey.keys('Enter');
    expect(survey.requests).to.deep.equal([
      {type: 'answer-survey', answers: {evaluation: 'level-1', comment: '', score: null, solved: true}},
    ]);
  });

  it('is sent once, and keeps the answers while it is and where it was not', async () => {
    const survey = await SurveyHarness.mount();
    await survey.choose('Good');
    const {view} = survey.element;
    await survey.give({view: {...view, phase: 'saving'}});
    expect(survey.button('Sending…').ariaDisabled).to.equal('true');
    await survey.press('Sending…');
    expect(survey.requests).to.deep.equal([]);
    await survey.give({view: {...view, fault: new Fault('network/timeout')}});
    expect(survey.alerts).to.deep.equal([survey.element.t.fault['network/timeout']]);
    await survey.press('Submit');
    expect(survey.requests).to.have.length(1);
  });

  it('takes no longer comment than the contact centre does', async () => {
    const survey = await SurveyHarness.mount();
    expect((survey.field(comment) as HTMLTextAreaElement).maxLength).to.equal(511);
  });

  it('begins with the worst on the right where the page does, in the page’s words', async () => {
    const survey = await SurveyHarness.mount({}, {locale: 'ar'});
    const {t} = survey.element;
    const left = (name: string) => survey.get('radio', name).getBoundingClientRect().left;
    expect(left('Bad')).to.be.greaterThan(left('Excellent'));
    expect(survey.namesOf('group')[1]).to.equal(t.howWasIt);
    await survey.press(t.submit);
    expect(survey.textOf('alert')).to.equal(t.chooseRating);
  });
});
