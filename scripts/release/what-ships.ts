/** Which of the installed packages reach others: in the files that visitors load, and beside the broker. */
import {closureOf, partOf, type Bill, type Component} from './bill.js';

export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What vite lists in dist/third-party-licences.md, as `name@version`. */
export const bundledIn = (licences: string): string[] =>
  [...licences.matchAll(/^## (\S+) - (\S+) \(.*\)$/gm)].map(([, name, version]) => `${name}@${version}`);

/** The widget's bill: what is bundled, though npm counts it as needed for development only, and what npm installs beside it. */
export const widgetBill = (whole: Bill, manifest: Manifest, licences: string): Bill => {
  const bundled = bundledIn(licences);
  if (bundled.length === 0) throw new Error('dist/third-party-licences.md lists nothing: build first.');
  const known = new Set(whole.components.map((component) => component['bom-ref']));
  const missing = bundled.filter((ref) => !known.has(ref));
  if (missing.length > 0) throw new Error(`Bundled, but not installed any more: ${missing.join(', ')}. Build again.`);
  return billOf(whole, whole.metadata.component, manifest, bundled);
};

/**
 * The broker's bill. `npm sbom --omit dev` would leave out what the root, too, needs for development, and with it fastify.
 */
export const brokerBill = (whole: Bill, manifest: Manifest): Bill => {
  const broker = whole.components.find((component) => component['bom-ref'].startsWith(`${manifest.name}@`));
  if (!broker) throw new Error(`The workspace ${manifest.name} is not installed.`);
  return billOf(whole, broker, manifest, []);
};

const billOf = (whole: Bill, subject: Component, manifest: Manifest, bundled: readonly string[]): Bill => {
  const below = whole.dependencies.find(({ref}) => ref === subject['bom-ref'])?.dependsOn ?? [];
  const installed = Object.keys(manifest.dependencies ?? {}).map((name) => {
    const ref = below.find((other) => other.slice(0, other.lastIndexOf('@')) === name);
    if (!ref) throw new Error(`${manifest.name} needs ${name}, which is not installed.`);
    return ref;
  });
  // npm names it for the folder that it lies in.
  const named = {...subject, name: manifest.name};
  return partOf(whole, named, new Set([...closureOf(whole, installed), ...bundled]));
};
