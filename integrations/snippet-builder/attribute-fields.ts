/** An attribute of the element, as the custom elements manifest describes it. */
export interface Attribute {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: {readonly text: string};
}

/** A control of the form. */
export interface Field {
  readonly name: string;
  readonly description: string;
  readonly standard: string | undefined;
  /** `choice` takes one of {@link choices}, `flag` is there or not. */
  readonly kind: 'text' | 'choice' | 'flag';
  readonly choices: readonly string[];
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Attribute[];
}

/** Without it there is no widget. */
export const REQUIRED = 'channel-id';

/** Most wanted first; all others follow as the manifest has them. */
const FIRST = [REQUIRED, 'base-url', 'locale', 'calls', 'placement', 'color-scheme', 'mode'];

const rankOf = ({name}: Field): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

const fieldOf = ({name, description = '', default: standard, type}: Attribute): Field => {
  const choices = [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, choice]) => choice ?? '');
  const kind = type?.text === 'boolean' ? 'flag' : choices.length > 0 ? 'choice' : 'text';
  return {name, description, standard, kind, choices};
};

/** The form that a manifest asks for. @throws {TypeError} where it does not describe the element */
export const fieldsOf = (manifest: unknown): readonly Field[] => {
  const {modules} = manifest as {modules: readonly {declarations?: readonly Declaration[]}[]};
  const element = modules
    .flatMap(({declarations = []}) => declarations)
    .find(({tagName}) => tagName === 'cc-click-to-call');
  if (!element?.attributes) throw new TypeError('The manifest has no cc-click-to-call');
  return element.attributes.map(fieldOf).sort((one, other) => rankOf(one) - rankOf(other));
};

/** `pt-BR` → `português (Brasil) (pt-BR)`; what is no language stays as it is. */
export const wordsOf = (field: Field, choice: string): string => {
  if (field.name !== 'locale') return choice;
  const name = new Intl.DisplayNames([choice], {type: 'language'}).of(choice);
  return name ? `${name} (${choice})` : choice;
};
