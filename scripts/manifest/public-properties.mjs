const TABLE = 'ClickToCallProperties';
const ELEMENT = 'CcClickToCall';

/** `baseUrl` → `base-url`. */
const attributeOf = (property) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const isPublic = ({name, static: isStatic, privacy, kind}, table) =>
  !isStatic &&
  privacy !== 'private' &&
  (kind === 'method' ? name !== 'give' : !table.has(name) && name === 'resolvedLocale');

/**
 * The accessors of the public element are made at run time, from tables that the analyzer cannot follow. Their types and
 * comments stand in one interface: it is read instead, and what serves the inside alone is left out.
 */
export const publicProperties = () => {
  const table = new Map();
  return {
    name: 'public-properties',
    analyzePhase({ts, node}) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== TABLE) return;
      for (const member of node.members) {
        table.set(member.name.text, {
          type: member.type.getText(),
          description: ts.getTextOfJSDocComment(member.jsDoc?.[0]?.comment),
          readonly: member.modifiers?.some(({kind}) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false,
        });
      }
    },
    packageLinkPhase({customElementsManifest: {modules}}) {
      const element = modules.flatMap(({declarations}) => declarations).find(({name}) => name === ELEMENT);
      const attributes = new Map(element.attributes.map((attribute) => [attribute.name, attribute]));
      const fields = [...table].map(([name, {type, description, readonly}]) => {
        const attribute = attributes.get(attributeOf(name));
        if (attribute) attribute.fieldName = name;
        return {
          kind: 'field',
          name,
          type: {text: type},
          description: description ?? attribute?.description,
          ...(readonly && {readonly}),
          ...(attribute && {attribute: attribute.name, reflects: name !== 'iceServers'}),
        };
      });
      element.members = [...fields, ...element.members.filter((member) => isPublic(member, table))];
    },
  };
};
