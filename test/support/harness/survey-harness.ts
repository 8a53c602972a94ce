import '../../../components/cc-survey/cc-survey.js';
import type {CcSurvey} from '../../../components/cc-survey/cc-survey.js';
import type {SurveyView} from '../../../machines/service-view.js';
import type {Survey} from '../../../src/domain/service-ports.js';
import {byRole} from './accessibility.js';
import {FormHarness} from './form-harness.js';
import {mount, type Stage} from './mount.js';

/** A survey that asks everything. */
export const fullSurvey: Survey = {
  questions: ['CSAT', 'NPS', 'FCR'],
  levels: ['Bad', 'Poor', 'Fair', 'Good', 'Excellent'].map((text, index) => ({key: `level-${index}`, text})),
};

export class SurveyHarness extends FormHarness<CcSurvey> {
  static mount(view: Partial<SurveyView> = {}, stage?: Stage): Promise<SurveyHarness> {
    return mount(
      SurveyHarness,
      'cc-survey',
      {locale: stage?.locale ?? 'en', view: {survey: fullSurvey, phase: 'answering', fault: null, ...view}},
      stage,
    );
  }

  /** What is told at once, without what is empty. */
  get alerts(): string[] {
    return byRole(this.element, 'alert')
      .map(({textContent}) => textContent.trim())
      .filter((text) => text !== '');
  }

  /** Chooses one of several, as a press on its words does. */
  async choose(name: string): Promise<void> {
    this.get('radio', name).click();
    await this.shown();
  }
}
