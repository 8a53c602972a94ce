import type {Bill, Component} from '../../../scripts/release/bill.js';

/** A component `name@version` under a licence, as npm writes it; none where it is empty. */
export const component = (ref: string, licence = 'MIT'): Component => ({
  'bom-ref': ref,
  name: ref.slice(0, ref.lastIndexOf('@')),
  version: ref.slice(ref.lastIndexOf('@') + 1),
  ...(licence && {licenses: [/ (OR|AND) /.test(licence) ? {expression: licence} : {license: {id: licence}}]}),
});

/** The bill of a root that needs what is listed under it, and so on. */
export const billOf = (below: Readonly<Record<string, readonly string[]>>, licence?: string): Bill => {
  const [root = '', ...others] = Object.keys(below);
  return {
    metadata: {component: component(root)},
    components: others.map((ref) => component(ref, licence)),
    dependencies: Object.entries(below).map(([ref, dependsOn]) => ({ref, dependsOn})),
  };
};
