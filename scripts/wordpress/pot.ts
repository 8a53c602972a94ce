/** The template that translators of the WordPress plugin begin with, read from its sources. */
import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';

const DOMAIN = 'cc-click-to-call';

interface Text {
  readonly id: string;
  /** Where it is, without lines: they would change with every edit. */
  readonly places: Set<string>;
  readonly context?: string;
  /** What the code tells translators. */
  readonly hint?: string;
}

/** `__( 'Text', 'cc-click-to-call' )` and its escaping kin, after a hint in a comment where there is one. */
const CALL = new RegExp(
  String.raw`(?:/\* translators: ([^*]*) \*/[^;]*?)?\b(?:esc_html|esc_attr)?__\(\s*'((?:[^'\\]|\\.)*)',\s*'${DOMAIN}'\s*\)`,
  'g',
);

/** `Plugin Name: …` and what else WordPress shows of the head of the plugin. */
const HEAD = /^ \* (Plugin Name|Description): +(.*)$/gm;

const textsOf = (file: string, source: string): Text[] => {
  const text = (id: string, more: Partial<Text> = {}): Text => ({id, places: new Set([file]), ...more});
  if (file.endsWith('block.json')) {
    const {title, description, keywords} = JSON.parse(source) as {
      title: string;
      description: string;
      keywords: string[];
    };
    return [
      text(title, {context: 'block title'}),
      text(description, {context: 'block description'}),
      ...keywords.map((id) => text(id, {context: 'block keyword'})),
    ];
  }
  return [
    ...[...source.matchAll(HEAD)].map(([, name = '', id = '']) => text(id, {hint: `${name} of the plugin`})),
    ...[...source.matchAll(CALL)].map(([, hint, id = '']) => text(id.replace(/\\(.)/g, '$1'), hint ? {hint} : {})),
  ];
};

const quoted = (text: string): string => JSON.stringify(text);

const entry = ({id, places, context, hint}: Text): string =>
  [
    ...(hint ? [`#. ${hint}`] : []),
    ...[...places].map((place) => `#: ${place}`),
    ...(/%(\d\$)?s/.test(id) ? ['#, php-format'] : []),
    ...(context ? [`msgctxt ${quoted(context)}`] : []),
    `msgid ${quoted(id)}`,
    'msgstr ""',
  ].join('\n');

/** The text of `languages/cc-click-to-call.pot`. @param plugin The plugin's folder. */
export const makePot = (plugin: string): string => {
  const files = readdirSync(plugin, {recursive: true})
    .map((file) => String(file).split(sep).join('/'))
    .filter((file) => /\.(php|js)$|^block\/block\.json$/.test(file) && !file.startsWith('widget/'))
    .sort();
  const texts = new Map<string, Text>();
  for (const text of files.flatMap((file) => textsOf(file, readFileSync(join(plugin, file), 'utf8')))) {
    const key = `${text.context ?? ''}\u0004${text.id}`;
    const known = texts.get(key);
    if (known) for (const place of text.places) known.places.add(place);
    else texts.set(key, text);
  }
  const head = `msgid ""
msgstr ""
"Project-Id-Version: Click to call\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Domain: ${DOMAIN}\\n"`;
  return `${[head, ...[...texts.values()].map(entry)].join('\n\n')}\n`;
};
