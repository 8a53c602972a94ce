/** Bills of materials in CycloneDX's form, as `npm sbom` writes them, and parts of them. */

export interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly {license?: {id?: string; name?: string}; expression?: string}[];
}

export interface Bill {
  readonly metadata: {readonly component: Component};
  readonly components: readonly Component[];
  readonly dependencies: readonly {readonly ref: string; readonly dependsOn: readonly string[]}[];
}

/** The bill with nothing in it but these components, and `subject` for what it is of. */
export const partOf = (whole: Bill, subject: Component, refs: ReadonlySet<string>): Bill => ({
  ...whole,
  metadata: {...whole.metadata, component: subject},
  components: whole.components.filter((component) => refs.has(component['bom-ref'])),
  dependencies: whole.dependencies
    .filter(({ref}) => refs.has(ref) || ref === subject['bom-ref'])
    .map(({ref, dependsOn}) => ({ref, dependsOn: dependsOn.filter((other) => refs.has(other))})),
});

/** All that stands behind these components, and they themselves. */
export const closureOf = (bill: Bill, refs: Iterable<string>): Set<string> => {
  const below = new Map(bill.dependencies.map(({ref, dependsOn}) => [ref, dependsOn]));
  const found = new Set<string>();
  const waiting = [...refs];
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    if (found.has(ref)) continue;
    found.add(ref);
    waiting.push(...(below.get(ref) ?? []));
  }
  return found;
};

/** A component's licence as SPDX writes it; empty where it names none. */
export const licenceOf = ({licenses = []}: Component): string =>
  licenses.map(({license, expression}) => expression ?? license?.id ?? license?.name ?? '').join(' AND ');
