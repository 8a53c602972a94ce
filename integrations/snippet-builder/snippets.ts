/** What sites paste, made of attributes: one source for the builder, for the files beside it and for their test. */

/** Values by attribute; `true` for an attribute that is there or not. */
export type Values = Readonly<Record<string, string | true>>;

export interface SnippetKind {
  readonly id: string;
  readonly label: string;
  /** @param loader Address of `loader.js`. */
  readonly make: (values: Values, loader: string) => string;
}

/** Text as the value of an HTML attribute in double quotes. */
export const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text as JavaScript that may stand in a `<script>`. */
const quoted = (text: string): string => {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
};

/** `base-url` → `baseUrl`. */
export const propertyOf = (attribute: string): string =>
  attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The same as an object literal of the element's properties. */
const properties = (values: Values, indent = ''): string => {
  const lines = Object.entries(values).map(
    ([attribute, value]) => `${indent}  ${propertyOf(attribute)}: ${value === true ? 'true' : quoted(value)},\n`,
  );
  return `{\n${lines.join('')}${indent}}`;
};

const tag = (values: Values): string => {
  const attributes = Object.entries(values).map(([name, value]) =>
    value === true ? name : `${name}="${escapeAttribute(value)}"`,
  );
  return `<${['cc-click-to-call', ...attributes].join(' ')}></cc-click-to-call>`;
};

const html: SnippetKind = {
  id: 'html',
  label: 'HTML',
  make: (values, loader) => `<script type="module" src="${escapeAttribute(loader)}"></script>\n${tag(values)}\n`,
};

const classic: SnippetKind = {
  id: 'async',
  label: 'HTML, classic script',
  make: (values, loader) => `<script async src="${escapeAttribute(loader)}"></script>\n${tag(values)}\n`,
};

/** Tag managers check scripts as ES5, and take attributes and elements of one's own out of what they insert. */
const tagManager: SnippetKind = {
  id: 'gtm',
  label: 'Google Tag Manager',
  make: (values, loader) => `<script>
  (function () {
    var script = document.createElement('script');
    script.async = true;
    script.src = ${quoted(loader)};
    script.onload = function () {
      window.CcClickToCall.init(${properties(values, '      ')});
    };
    document.head.appendChild(script);
  })();
</script>
`,
};

const npm: SnippetKind = {
  id: 'npm',
  label: 'npm and a bundler',
  make: (values) => `import 'cc-click-to-call/define';

const widget = document.createElement('cc-click-to-call');
Object.assign(widget, ${properties(values)});
document.body.append(widget);
`,
};

const react: SnippetKind = {
  id: 'react',
  label: 'React',
  make: (values) => {
    const given = Object.entries(values).map(([attribute, value]) =>
      value === true ? propertyOf(attribute) : `${propertyOf(attribute)}={${quoted(value)}}`,
    );
    return `import {ClickToCall} from 'cc-click-to-call/react';

export const Chat = () => <${['ClickToCall', ...given].join(' ')} />;
`;
  },
};

/** All of them, the plainest first. */
export const SNIPPETS: readonly SnippetKind[] = [html, classic, tagManager, npm, react];
