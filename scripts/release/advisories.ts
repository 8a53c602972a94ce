/** What `npm audit --json` says, as far as it is about packages that ship. */
import type {Bill} from './bill.js';

type Severity = 'info' | 'low' | 'moderate' | 'high' | 'critical';

export interface AuditReport {
  readonly vulnerabilities: Readonly<
    Record<
      string,
      {
        readonly severity: Severity;
        readonly nodes: readonly string[];
        readonly via: readonly (string | {readonly title: string; readonly url: string})[];
      }
    >
  >;
}

/** Whether npm got an answer of the registry; else it writes the failure in the report's place. */
export const isReport = (answer: unknown): answer is AuditReport =>
  typeof answer === 'object' && answer !== null && 'vulnerabilities' in answer;

/**
 * One line for each package of the bills with an advisory of severity high or critical. `versionAt` gives the version
 * that lies at a path of node_modules.
 */
export const gravesOf = (
  report: AuditReport,
  bills: readonly Bill[],
  versionAt: (path: string) => string | undefined,
): string[] => {
  const ships = new Set(bills.flatMap(({components}) => components.map((component) => component['bom-ref'])));
  return Object.entries(report.vulnerabilities)
    .filter(([, {severity}]) => severity === 'high' || severity === 'critical')
    .filter(([name, {nodes}]) => nodes.some((path) => ships.has(`${name}@${versionAt(path)}`)))
    .map(([name, {severity, via}]) => {
      const reasons = via.map((reason) => (typeof reason === 'string' ? reason : `${reason.title} (${reason.url})`));
      return `${name}, ${severity}: ${reasons.join('; ')}`;
    });
};
