/** A question that the bot knows, and what it says to it. */
export interface BotKnowledge {
  question: string;
  answer: string;
}

export interface BotSettings {
  /** The bot answers first; people when it is asked to hand over. */
  enabled: boolean;
  name: string;
  greeting: string;
  knowledge: BotKnowledge[];
  /** The documentation calls `simQuestions` a string and shows null. */
  simQuestionsForm: 'json' | 'array';
}

export const DEFAULT_BOT: BotSettings = {
  enabled: false,
  name: 'Fern',
  greeting: 'Hello, I am Fern, an automatic assistant. What can I do for you?',
  knowledge: [
    {
      question: 'Where is my order?',
      answer: 'Orders reach you within two working days. You find the number in our e-mail.',
    },
    {question: 'Can I change my order?', answer: 'As long as it has not left us, yes. Tell me its number.'},
    {
      question: 'How do I send something back?',
      answer:
        '<p>Three steps:</p><ol><li><b>Pack</b> it up.</li><li>Print the <a href="https://shop.example/returns">label</a>.</li>' +
        '<li>Hand it in at any post office.</li></ol>',
    },
    {question: 'When are you open?', answer: 'People answer from 8 to 18 o’clock; I am always here.'},
    {question: 'Where do you deliver?', answer: 'Anywhere in Europe.'},
    {question: 'Where can I see my invoices?', answer: 'In your account, under “Orders”.'},
  ],
  simQuestionsForm: 'json',
};

/** What the bot says to something. */
export interface BotAnswer {
  content: string;
  questions: string[];
  /** The visitor asked for a person. */
  handsOver: boolean;
}

const SUGGESTIONS = 5;
const PERSON = /\b(agent|person|human|someone)\b/i;

const words = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** How much of a question's wording a text has. */
const likeness = (text: string, question: string): number => {
  const asked = new Set(words(text));
  const wanted = words(question);
  return wanted.filter((word) => asked.has(word)).length / Math.max(1, wanted.length);
};

/** Answers by the questions that it knows, and by nothing else. */
export const answerOf = ({knowledge}: BotSettings, text: string): BotAnswer => {
  const ranked = knowledge
    .map((known) => ({...known, likeness: likeness(text, known.question)}))
    .sort((one, other) => other.likeness - one.likeness);
  const [best] = ranked;
  if (best && best.likeness >= 0.6) {
    const alike = ranked.slice(1).filter((other) => other.likeness > 0);
    return {content: best.answer, questions: alike.map(({question}) => question).slice(0, 3), handsOver: false};
  }
  if (PERSON.test(text)) return {content: 'I’ll find a colleague for you.', questions: [], handsOver: true};
  return {
    content: 'That I don’t know yet. Did you mean one of these? You can always ask for a person.',
    questions: ranked.map(({question}) => question).slice(0, 3),
    handsOver: false,
  };
};

/** Questions that hold what was typed so far. */
export const phrasesLike = ({knowledge}: BotSettings, text: string): string[] => {
  const typed = text.trim().toLowerCase();
  return knowledge
    .map(({question}) => question)
    .filter((question) => typed !== '' && question.toLowerCase().includes(typed))
    .slice(0, SUGGESTIONS);
};
