import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test, type TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {gravesOf, isReport, type AuditReport} from '../../../scripts/release/advisories.js';
import {billOf} from './bill-of.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const BILLS = [billOf({'widget@1.0.0': [], 'jssip@3.0.0': []}), billOf({'broker@1.0.0': [], 'fastify@5.0.0': []})];
const VERSIONS: Record<string, string> = {
  'node_modules/jssip': '3.0.0',
  'node_modules/fastify': '5.0.0',
  'node_modules/old/node_modules/fastify': '4.0.0',
};

const reportOf = (
  name: string,
  severity: 'moderate' | 'high' | 'critical',
  path = `node_modules/${name}`,
): AuditReport => ({
  vulnerabilities: {[name]: {severity, nodes: [path], via: [{title: 'A hole', url: 'https://example.com/1'}]}},
});
const gravesIn = (report: AuditReport) => gravesOf(report, BILLS, (path) => VERSIONS[path]);

test('a hole in what is bundled or beside the broker counts from high on', () => {
  assert.deepEqual(gravesIn(reportOf('jssip', 'high')), ['jssip, high: A hole (https://example.com/1)']);
  assert.deepEqual(gravesIn(reportOf('fastify', 'critical')), ['fastify, critical: A hole (https://example.com/1)']);
  assert.deepEqual(gravesIn(reportOf('jssip', 'moderate')), []);
});

test('a hole in a tool, or in another version than ships, does not count', () => {
  assert.deepEqual(gravesIn(reportOf('eslint', 'critical')), []);
  assert.deepEqual(gravesIn(reportOf('fastify', 'high', 'node_modules/old/node_modules/fastify')), []);
});

test('what npm writes where the registry refuses is no report', () => {
  assert.equal(isReport({message: '405 Method Not Allowed', statusCode: 405}), false);
  assert.equal(isReport(null), false);
  assert.equal(isReport({vulnerabilities: {}}), true);
});

/** The program with a registry that answers every audit alike. */
const audit = async (t: TestContext, status: number, answer: unknown, ...args: string[]) => {
  const registry = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(answer));
    });
  });
  await once(registry.listen(0, '127.0.0.1'), 'listening');
  t.after(() => registry.close());
  const {port} = registry.address() as AddressInfo;
  const program = spawn(process.execPath, ['--import', 'tsx', 'scripts/release/audit.ts', ...args], {
    cwd: ROOT,
    env: {...process.env, npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_fetch_retries: '0'},
  });
  let output = '';
  program.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(program, 'close')) as [number];
  return {code, output};
};

test('where the registry answers no audit, the program says so; a release does without no audit', async (t) => {
  assert.deepEqual(await audit(t, 405, {}), {code: 0, output: 'Skipped: the registry answers no audit here.\n'});
  assert.equal((await audit(t, 405, {}, '--required')).code, 1);
});
