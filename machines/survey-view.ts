import type {SurveyView} from './service-view.js';
import type {SurveySnapshot} from './survey-machine.js';

/** Pure, and with the machine's own file the only reader of its state names; `null` while there is nothing to ask. */
export const surveyView = (snapshot: SurveySnapshot): SurveyView | null => {
  const {survey, fault} = snapshot.context;
  if (!survey || snapshot.status === 'done') return null;
  return {survey, phase: snapshot.matches('saving') ? 'saving' : 'answering', fault};
};
