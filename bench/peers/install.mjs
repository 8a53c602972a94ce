/**
 * Installs the peers that the lock file names, unless they are there. They are no part of the product's own install, and
 * the measurement that follows has no network to install by.
 */
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const HERE = fileURLToPath(new URL('./', import.meta.url));

if (!existsSync(`${HERE}node_modules/.package-lock.json`)) {
  console.log('Installing the peers …');
  execFileSync('npm', ['ci', '--prefix', HERE, '--no-audit', '--no-fund'], {stdio: 'inherit'});
}
