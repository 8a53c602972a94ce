import type {Survey} from '../../src/domain/service-ports.js';

/** A survey that asks everything that AICC's can ask. */
export const SURVEY: Survey = {
  questions: ['CSAT', 'NPS', 'FCR'],
  levels: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'].map((text, index) => ({
    key: String(index + 1),
    text,
  })),
};
