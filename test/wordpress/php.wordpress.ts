/** Every PHP file of the integrations is PHP. */
import {execFileSync, spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from '@playwright/test';

const FOLDER = fileURLToPath(new URL('../../integrations/', import.meta.url));

const check = (...args: string[]) => spawnSync('php', ['-l', ...args], {encoding: 'utf8'});

test('php -l on every PHP file', () => {
  const files = readdirSync(FOLDER, {recursive: true})
    .map(String)
    .filter((file) => file.endsWith('.php') && !/node_modules|\bdist\b/.test(file));
  expect(files.length).toBeGreaterThan(12);
  for (const file of files) {
    const {status, stdout} = check(join(FOLDER, file));
    expect(status, stdout).toBe(0);
  }
});

test('php -l tells of what is no PHP', () => {
  expect(() => execFileSync('php', ['-l'], {input: '<?php function (', stdio: ['pipe', 'ignore', 'ignore']})).toThrow();
});
