export interface SurveySettings {
  surveyType: 'WEB' | 'NO';
  questions: ('FCR' | 'NPS' | 'CSAT')[];
}

export const DEFAULT_SURVEY: SurveySettings = {surveyType: 'NO', questions: ['CSAT', 'NPS', 'FCR']};

/** What a visitor answered. */
export interface SurveyResult {
  evaluation: string;
  comment: string;
  npsScore: string | null;
  fcrValue: string | null;
}

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  en_US: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
  zh_CN: ['非常不满意', '不满意', '一般', '满意', '非常满意'],
  es_ES: ['Muy insatisfecho', 'Insatisfecho', 'Normal', 'Satisfecho', 'Muy satisfecho'],
  fr_FR: ['Très insatisfait', 'Insatisfait', 'Neutre', 'Satisfait', 'Très satisfait'],
  pt_BR: ['Muito insatisfeito', 'Insatisfeito', 'Neutro', 'Satisfeito', 'Muito satisfeito'],
  ar_SA: ['غير راضٍ إطلاقًا', 'غير راضٍ', 'محايد', 'راضٍ', 'راضٍ جدًا'],
};

/** The levels in a language; the tenant's own where it is none of the supported. */
export const levelsIn = (language: string) =>
  (LEVELS[language] ?? LEVELS['en_US']!).map((satisfactionLevelDesc, index) => ({
    satisfactionLevelKey: String(index + 1),
    satisfactionLevelDesc,
  }));
