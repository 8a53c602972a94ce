/** What editors know of the public element, made of the custom elements manifest. */

/** The values of a union of texts; `undefined` where a type is none. */
const valuesOf = ({type}) => {
  const values = [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, name]) => ({name}));
  return values.length > 0 ? values : undefined;
};

const described = ({name, description}) => ({name, description});

const withDefault = (item) => ({
  ...described(item),
  ...(item.default && {description: `${item.description} Default: \`${item.default}\`.`}),
});

/** The modules that pages and bundlers meet: the element, its events, and under which entries they are found. */
export const publicManifest = ({schemaVersion, readme, modules}) => {
  const declarations = modules
    .flatMap((module) => module.declarations)
    .filter(({tagName, privacy, superclass}) => (tagName ? privacy !== 'private' : superclass?.name === 'Event'))
    .filter(({name}) => /^Cc/.test(name));
  const element = declarations.find(({tagName}) => tagName);
  const js = declarations.map(({name}) => ({kind: 'js', name, declaration: {name, module: 'dist/index.js'}}));
  const definition = {
    kind: 'custom-element-definition',
    name: element.tagName,
    declaration: {name: element.name, module: 'dist/index.js'},
  };
  const module = {kind: 'javascript-module', declarations: []};
  return {
    schemaVersion,
    readme,
    modules: [
      {...module, path: 'dist/index.js', declarations, exports: js},
      {...module, path: 'dist/define.js', exports: [definition]},
    ],
  };
};

/** Custom data of Visual Studio Code for HTML (`html.customData`). */
export const vscodeHtml = (element) => ({
  version: 1.1,
  tags: [
    {
      ...described({name: element.tagName, description: element.description}),
      attributes: element.attributes.map((attribute) => ({
        ...withDefault(attribute),
        ...(attribute.type?.text === 'boolean' ? {valueSet: 'v'} : {values: valuesOf(attribute)}),
      })),
    },
  ],
});

/** Custom data of Visual Studio Code for style sheets (`css.customData`). */
export const vscodeCss = (element) => ({
  version: 1.1,
  properties: element.cssProperties.map(withDefault),
  pseudoElements: element.cssParts.map(({name, description}) => ({name: `::part(${name})`, description})),
});

/** Web-types of JetBrains' editors. */
export const webTypes = (element, {name, version}) => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: [
        {
          ...described({name: element.tagName, description: element.description}),
          attributes: element.attributes.map((attribute) => ({
            ...described(attribute),
            default: attribute.default,
            value: {type: attribute.type?.text},
          })),
          slots: element.slots.map(described),
          js: {
            properties: element.members
              .filter(({kind}) => kind === 'field')
              .map((field) => ({...described(field), type: field.type.text, 'read-only': field.readonly})),
            events: element.events.map((event) => ({...described(event), type: event.type.text})),
          },
          css: {properties: element.cssProperties.map(withDefault), parts: element.cssParts.map(described)},
        },
      ],
    },
  },
});
