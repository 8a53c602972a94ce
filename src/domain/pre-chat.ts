import {Fault} from './faults.js';

const TYPES = ['text', 'email', 'tel', 'select', 'checkbox', 'textarea'] as const;

/** One field of the form before the chat. */
export interface PreChatField {
  /** Told apart by it, and handed on under it: letters, digits, `_` and `-`. */
  readonly name: string;
  /** What the visitor reads; a record holds it by locale, with `en` as the last resort. */
  readonly label: string | Readonly<Record<string, string>>;
  readonly type: (typeof TYPES)[number];
  readonly required?: boolean;
  /** Choices of a `select`. */
  readonly options?: readonly string[];
  /** Characters; 200, or 1,000 for a `textarea`, where it is not set. */
  readonly maxLength?: number;
  /** What the field holds at first. */
  readonly value?: string;
}

/** What is wrong with one answer. */
export type AnswerProblem = 'missing' | 'not-email' | 'not-phone' | 'too-long' | 'not-an-option';

const bad = (index: number, why: string) =>
  new Fault('config/bad-attribute', {cause: new TypeError(`preChat[${index}]: ${why}`)});

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isLabel = (value: unknown): boolean =>
  isText(value) || (typeof value === 'object' && value !== null && 'en' in value && Object.values(value).every(isText));

/** Reads what the site gave as `preChat`. @throws {Fault} `config/bad-attribute`, whose cause names the field */
export const readPreChat = (value: unknown): readonly PreChatField[] => {
  if (!Array.isArray(value)) throw bad(0, 'preChat takes an array of fields');
  const names = new Set<string>();
  return (value as unknown[]).map((item, index) => {
    const field = (item ?? {}) as PreChatField;
    if (!isText(field.name) || !/^[\w-]{1,40}$/.test(field.name))
      throw bad(index, 'name takes letters, digits, _ and -');
    if (names.has(field.name)) throw bad(index, `name “${field.name}” is taken`);
    names.add(field.name);
    if (!isLabel(field.label)) throw bad(index, 'label is missing');
    if (!TYPES.includes(field.type)) throw bad(index, `type takes ${TYPES.join(', ')}`);
    if (
      field.type === 'select' &&
      !(Array.isArray(field.options) && field.options.length > 0 && field.options.every(isText))
    ) {
      throw bad(index, 'a select needs options');
    }
    return field;
  });
};

/** What a field may hold at most, characters. */
export const longestAnswer = ({maxLength, type}: PreChatField): number =>
  maxLength ?? (type === 'textarea' ? 1_000 : 200);

/** A phone number as people write it: 5 to 20 digits, with what parts them. */
export const isPhone = (text: string): boolean =>
  /^[+(\d][\d\s()./-]*$/.test(text) && /^\d{5,20}$/.test(text.replace(/\D/g, ''));

/** An address as the HTML standard's `email` input takes it. */
export const isEmail = (text: string): boolean =>
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i.test(text);

const problemOf = (field: PreChatField, answer: string): AnswerProblem | null => {
  if (answer === '') return field.required ? 'missing' : null;
  if (answer.length > longestAnswer(field)) return 'too-long';
  if (field.type === 'email' && !isEmail(answer)) return 'not-email';
  if (field.type === 'tel' && !isPhone(answer)) return 'not-phone';
  return field.type === 'select' && !field.options?.includes(answer) ? 'not-an-option' : null;
};

/** What is wrong with the answers, by field; empty where nothing is. */
export const checkAnswers = (
  fields: readonly PreChatField[],
  answers: Readonly<Record<string, string>>,
): Readonly<Record<string, AnswerProblem>> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const problem = problemOf(field, (answers[field.name] ?? '').trim());
      return problem ? [[field.name, problem] as const] : [];
    }),
  );
