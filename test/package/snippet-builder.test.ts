/** The snippet builder as it is built, under the strictest policy, with a contact centre. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, test, type TestContext} from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import type {Page} from 'playwright';
import {build} from 'vite';
import {openCentre} from './support/centre.js';
import {chat, visit} from './support/visitor.js';
import {INSTALLED, ROOT, WORKSHOP} from './support/workshop.js';

const folder = join(WORKSHOP, 'snippet-builder');

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws:; img-src 'self' blob: data:; " +
  "media-src blob:; frame-src 'self'; require-trusted-types-for 'script'";

before(async () => {
  const source = join(ROOT, 'integrations/snippet-builder');
  await build({
    configFile: join(source, 'vite.config.ts'),
    logLevel: 'error',
    build: {outDir: folder, emptyOutDir: true},
  });
});

const openBuilder = async (t: TestContext): Promise<Page> => {
  const headers = {'Content-Security-Policy': POLICY};
  const centre = await openCentre(t, {builder: {path: folder, headers}});
  const page = await visit(t, `${centre.url}/builder/index.html`);
  await page.getByRole('textbox', {name: 'channel-id'}).waitFor();
  return page;
};
const snippetOf = (page: Page): Promise<string> => page.getByRole('region', {name: 'Snippet'}).innerText();

test('there is a control for every attribute, with its description', async (t) => {
  const page = await openBuilder(t);
  const {modules} = JSON.parse(readFileSync(join(INSTALLED, 'dist/custom-elements.json'), 'utf8')) as {
    modules: {declarations: {attributes?: {name: string}[]}[]}[];
  };
  const attributes = modules.flatMap(({declarations}) => declarations).flatMap(({attributes = []}) => attributes);
  assert.ok(attributes.length >= 18);
  for (const {name} of attributes) {
    const control = page.getByLabel(name, {exact: false}).and(page.locator(`[name="${name}"]`));
    assert.equal(await control.count(), 1, name);
    const hint = await control.getAttribute('aria-describedby');
    assert.ok((await page.locator(`[id="${hint}"]`).innerText()).length > 10, name);
  }
});

test('no accessibility violation, light and dark', async (t) => {
  const page = await openBuilder(t);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme});
    const {violations} = await new AxeBuilder({page}).analyze();
    assert.deepEqual(
      violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]),
      [],
    );
  }
});

test('values arrive in snippet and preview, escaped, and are copied', async (t) => {
  const page = await openBuilder(t);
  await page.getByRole('combobox', {name: 'locale'}).selectOption('fr');
  await page.getByRole('textbox', {name: 'user-name'}).fill('<b>"Ada"</b>');
  await page.getByRole('checkbox', {name: 'no-persist'}).check();
  await page.getByRole('textbox', {name: 'Address of loader.js'}).fill('/chat/loader.js');
  const preview = page.frameLocator('iframe');
  await preview.getByRole('button', {name: 'Ouvrir la conversation'}).waitFor();
  const expected =
    '<script type="module" src="/chat/loader.js"></script>\n' +
    '<cc-click-to-call channel-id="202105284494222653" locale="fr" ' +
    'user-name="&lt;b&gt;&quot;Ada&quot;&lt;/b&gt;" no-persist></cc-click-to-call>';
  assert.equal((await snippetOf(page)).trim(), expected);
  await page.getByRole('button', {name: 'Copy'}).click();
  await page.getByRole('status').getByText('Copied').waitFor();
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), expected);
  await page.getByRole('combobox', {name: 'locale'}).selectOption('');
  await page.getByRole('combobox', {name: 'Where it goes'}).selectOption('Google Tag Manager');
  assert.match(await snippetOf(page), /userName: '\\u003cb>"Ada"\\u003c\/b>',/);
  assert.doesNotMatch(await snippetOf(page), /locale/);
});

test('the preview is the widget itself', async (t) => {
  const page = await openBuilder(t);
  // What is fixed in a frame cannot be scrolled into view: the frame is.
  await page.locator('iframe').evaluate((frame) => frame.scrollIntoView({block: 'end'}));
  await chat(page.frameLocator('iframe'), 'Hello from the preview');
});
