import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Bill} from './bill.js';
import {readJson} from './read-json.js';
import {brokerBill, widgetBill, type Manifest} from './what-ships.js';

/** The bills of what the lock names, by the name of what they are of; the widget has to be built. */
export const billsOfHere = (): Readonly<Record<'widget' | 'broker', Bill>> => {
  const output = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const whole = JSON.parse(output) as Bill;
  const licences = readFileSync('dist/third-party-licences.md', 'utf8');
  return {
    widget: widgetBill(whole, readJson<Manifest>('package.json'), licences),
    broker: brokerBill(whole, readJson<Manifest>('server/broker/package.json')),
  };
};

/** Writes a bill of materials for the widget and one for the broker. */
export const writeBills = (folder: string): void => {
  mkdirSync(folder, {recursive: true});
  for (const [name, bill] of Object.entries(billsOfHere())) {
    const file = join(folder, `${name}.cdx.json`);
    writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
    console.log(`${file}: ${bill.components.length} packages`);
  }
};
