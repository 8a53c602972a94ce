import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDER = join(ROOT, '.github/workflows');

/** Of these no commit is known for sure; each has its reason in a comment beside it. */
const BY_VERSION = ['actions/attest-build-provenance@v4'];

const {scripts} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {scripts: Record<string, string>};

for (const name of readdirSync(FOLDER)) {
  const workflow = readFileSync(join(FOLDER, name), 'utf8');

  describe(name, () => {
    it('uses actions by their commit, with the version beside it', () => {
      for (const [, action = ''] of workflow.matchAll(/uses: (.+)$/gm)) {
        assert.ok(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action) || BY_VERSION.includes(action), action);
      }
    });

    it('says what it may do, and gives no job more by default than to read', () => {
      assert.match(workflow, /^permissions:( \{\}|\n {2}contents: read)\n(?! )/m);
    });

    it('has no secret, and puts no text of events into a shell', () => {
      assert.doesNotMatch(workflow, /secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN|pull_request_target/);
      for (const [line] of workflow.matchAll(/^.*(?:run:|npm|node|\[ ).*$/gm)) assert.doesNotMatch(line, /\$\{\{/);
    });

    it('runs scripts that there are', () => {
      for (const [, script = ''] of workflow.matchAll(/npm run (?:--silent )?([\w:-]+)/g)) {
        assert.ok(scripts[script], script);
        for (const [file] of (scripts[script] ?? '').matchAll(/scripts\/[\w/.-]+/g))
          assert.ok(existsSync(join(ROOT, file)), file);
      }
    });
  });
}

describe('a release', () => {
  const workflow = readFileSync(join(FOLDER, 'release.yml'), 'utf8');
  const at = (text: string) => {
    const index = workflow.indexOf(text);
    assert.notEqual(index, -1, text);
    return index;
  };

  it('is audited, attested and published, in this order, from what was packed once', () => {
    const order = [
      'npm run licences',
      'audit:shipped -- --required',
      'release:notes',
      'attest-build',
      'npm publish',
      'gh release',
    ];
    const places = order.map(at);
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    );
    assert.equal(workflow.match(/npm publish/g)?.length, 1);
    assert.match(workflow, /npm publish "\.\/\$package" --provenance/);
  });

  it('may sign with its identity, and no workflow besides may', () => {
    at('id-token: write');
    at('attestations: write');
    assert.doesNotMatch(readFileSync(join(FOLDER, 'ci.yml'), 'utf8'), /: write/);
  });
});

it('CI runs what everyone runs', () => {
  assert.match(readFileSync(join(FOLDER, 'ci.yml'), 'utf8'), /run: \.ci\/run$/m);
  assert.ok(existsSync(join(ROOT, '.ci/run')));
});
