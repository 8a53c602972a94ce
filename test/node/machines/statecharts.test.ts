import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {it} from 'node:test';

it('docs/statecharts.md shows the machines as they are', () => {
  const {status, stderr} = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/statecharts.ts', '--check'], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});
