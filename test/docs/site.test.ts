/** The documentation's site as it is built, under the strictest policy. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test, type TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import {parse} from 'node-html-parser';
import type {Page} from 'playwright';
import {deadLinksIn} from '../../scripts/docs/dead-links.js';
import {linkResolver} from '../../scripts/docs/links.js';
import {navigationOf, readPages, type DocumentationPage} from '../../scripts/docs/pages.js';
import {publicDeclarations} from '../../scripts/docs/public-declarations.js';
import {PAGE, referenceNow} from '../../scripts/docs/reference-now.js';
import {chartDrawer} from '../../scripts/docs/statechart-svg.js';
import {FAULTS} from '../../src/domain/faults.js';
import {visit} from '../package/support/visitor.js';
import {serveFolder} from './serve-folder.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

const folder = mkdtempSync(join(tmpdir(), 'cc-docs-'));
const site = join(folder, 'site');
const read = (path: string) => readFileSync(join(site, path), 'utf8');

before(() => {
  const build = ['--import', 'tsx', join(ROOT, 'scripts/docs/build.ts'), site];
  const {status, stderr} = spawnSync(process.execPath, build, {cwd: ROOT, encoding: 'utf8'});
  assert.equal(status, 0, stderr);
});
after(() => {
  rmSync(folder, {recursive: true});
});

describe('the reference', () => {
  const rowsBelow = (heading: string): string[] => {
    const main = parse(read('reference.html')).querySelector('main');
    const nodes = main?.childNodes ?? [];
    const at = nodes.indexOf(main?.querySelector(`#${heading}`) ?? parse(''));
    const table = parse(
      nodes
        .slice(at, at + 8)
        .map(String)
        .join(''),
    ).querySelector('table');
    return table?.querySelectorAll('tbody tr').map((row) => row.querySelector('td')?.textContent.trim() ?? '') ?? [];
  };
  const declarations = publicDeclarations();
  const element = declarations.find(({tagName}) => tagName);
  const namesOf = (items: readonly {name: string}[] = []) => items.map(({name}) => name);

  test('has a row for every attribute, event and custom property of the manifest, and for every fault code', () => {
    assert.ok(namesOf(element?.attributes).length >= 18);
    assert.deepEqual(rowsBelow('attributes'), namesOf(element?.attributes));
    assert.deepEqual(rowsBelow('events'), namesOf(element?.events));
    assert.deepEqual(rowsBelow('custom-properties'), namesOf(element?.cssProperties));
    assert.deepEqual(rowsBelow('fault-codes'), Object.keys(FAULTS));
  });

  test('is of the element as it is: `npm run reference` would change nothing', () => {
    assert.equal(readFileSync(PAGE, 'utf8'), referenceNow(declarations));
  });
});

describe('links', () => {
  test('all lead somewhere, and nothing is fetched from another host', () => {
    assert.deepEqual(deadLinksIn(site), []);
    assert.doesNotMatch(read('assets/site.css'), /url\(|@import/);
  });

  test('are told where page, heading or picture are not there, or another host would be asked', () => {
    const small = join(folder, 'small');
    mkdirSync(join(small, 'a'), {recursive: true});
    writeFileSync(
      join(small, 'a/one.html'),
      '<h2 id="here">1</h2><a href="../two.html#there">2</a><a href="#here">1</a>',
    );
    writeFileSync(
      join(small, 'two.html'),
      '<a href="a/one.html#here">1</a><a href="a/gone.html">0</a><a href="a">a</a><a href="https://example.com/">e</a>' +
        '<img src="gone.png"><script src="https://example.com/a.js"></script><link rel="stylesheet" href="//example.com/a.css">',
    );
    assert.deepEqual(deadLinksIn(small).sort(), [
      'a/one.html → ../two.html#there',
      'two.html fetches //example.com/a.css',
      'two.html fetches https://example.com/a.js',
      'two.html → //example.com/a.css',
      'two.html → a',
      'two.html → a/gone.html',
      'two.html → gone.png',
    ]);
  });

  const pages = readPages(ROOT);
  const pageOf = (source: string): DocumentationPage => {
    const page = pages.find((one) => one.source === source);
    assert.ok(page, source);
    return page;
  };

  test('of the Markdown become those of the site, from any page to pages, folders, sources and pictures', () => {
    const besides = {sources: new Set<string>(), pictures: new Set<string>()};
    const resolve = linkResolver(ROOT, pages, besides);
    const html = pageOf('docs/integrate/html.md');
    assert.equal(resolve(html, '../operations.md#the-page'), '../operations.html#the-page');
    assert.equal(resolve(html, '../../README.md'), '../index.html');
    assert.equal(resolve(html, '../../integrations/gtm'), '../integrations/gtm.html');
    assert.equal(resolve(html, '../../integrations/snippet-builder'), '../snippet-builder/index.html');
    assert.equal(resolve(html, '../../src/aicc/endpoints.ts'), '../source/src/aicc/endpoints.ts.html');
    assert.equal(resolve(pageOf('README.md'), 'docs/images/bot.png'), 'images/bot.png');
    assert.equal(resolve(html, 'https://example.com/'), 'https://example.com/');
    assert.deepEqual([...besides.sources, ...besides.pictures], ['src/aicc/endpoints.ts', 'docs/images/bot.png']);
    assert.throws(() => resolve(html, '../gone.md'), /docs\/integrate\/html\.md links to \.\.\/gone\.md/);
  });

  test('of the navigation lead to every page once', () => {
    const listed = navigationOf(pages).flatMap((group) => group.pages.map(({path}) => path));
    assert.deepEqual(listed.toSorted(), pages.map(({path}) => path).toSorted());
    const stray = {source: 'elsewhere/a.md', path: 'a.html', title: 'A', text: '# A'};
    assert.throws(() => navigationOf([...pages, stray]), /No group of the navigation has elsewhere\/a\.md/);
    assert.throws(() => navigationOf(pages.slice(1)), /which is no page/);
  });
});

describe('statecharts', () => {
  test('have every state and every arrow in their drawings', () => {
    const diagrams = [
      ...readFileSync(join(ROOT, 'docs/statecharts.md'), 'utf8').matchAll(/```mermaid\n([\s\S]*?)```/g),
    ];
    assert.ok(diagrams.length >= 6);
    for (const [index, [, diagram = '']] of diagrams.entries()) {
      const svg = read(`charts/${index + 1}.svg`);
      const count = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0;
      assert.equal(count(/class="edge"/g, svg), count(/ --> /g, diagram));
      assert.equal(count(/class="(node|cluster)"/g, svg), count(/^ *state "/gm, diagram) + count(/\[\*\]/g, diagram));
      for (const [, name] of diagram.matchAll(/state "(.+?)"/g)) assert.ok(svg.includes(`>${name}</text>`), name);
    }
  });

  test('that have something unknown in them are not drawn', async () => {
    const draw = await chartDrawer();
    assert.throws(() => draw('stateDiagram-v2\n  state "a" as a\n  note left of a'), /note left of a/);
  });
});

/** A page of the site, for as long as the test runs; nothing may be asked of others, and nothing complained of. */
const open = async (t: TestContext, path: string): Promise<Page> => {
  const origin = await serveFolder(t, site, POLICY);
  const page = await visit(t, 'about:blank');
  page.on('request', (request) => {
    assert.ok(request.url().startsWith(`${origin}/`), request.url());
  });
  await page.goto(`${origin}/${path}`);
  return page;
};
const toPage = (page: Page, path: string) => page.goto(new URL(`/${path}`, page.url()).href);

test('every page fits a phone and shows nothing that the policy bars', async (t) => {
  const page = await open(t, 'index.html');
  await page.setViewportSize({width: 360, height: 740});
  const paths = readdirSync(site, {recursive: true, encoding: 'utf8'}).filter(
    (path) => path.endsWith('.html') && !path.startsWith('snippet-builder'),
  );
  assert.ok(paths.length > 60);
  for (const path of paths) {
    await toPage(page, path);
    const {scrollWidth, clientWidth} = await page.evaluate(() => document.documentElement);
    assert.equal(scrollWidth, clientWidth, path);
  }
});

test('no accessibility violation, light and dark, wide and narrow', async (t) => {
  const page = await open(t, 'index.html');
  for (const path of ['index.html', 'quick-start.html', 'reference.html', 'source/LICENSE.html']) {
    await toPage(page, path);
    for (const [colorScheme, width] of [
      ['light', 1400],
      ['dark', 390],
    ] as const) {
      await page.setViewportSize({width, height: 900});
      await page.emulateMedia({colorScheme});
      const {violations} = await new AxeBuilder({page}).analyze();
      assert.deepEqual(
        violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]),
        [],
        `${path} ${colorScheme} ${width}`,
      );
    }
  }
});

describe('the search', () => {
  const field = (page: Page) => page.getByRole('searchbox', {name: 'Search'});
  const results = (page: Page) => page.getByRole('search').getByRole('listitem');

  test('finds words of a page’s sections, and leads to the section', async (t) => {
    const page = await open(t, 'decisions/0005-xstate.html');
    await field(page).fill('signaling/gateway-unreachable');
    await results(page).filter({hasText: 'Troubleshooting'}).first().getByRole('link').click();
    await page.getByRole('heading', {level: 1, name: 'Troubleshooting, by fault code'}).waitFor();
    await field(page).fill('custom properties');
    await results(page).filter({hasText: 'Reference › Custom properties'}).getByRole('link').click();
    await page.waitForURL(/reference\.html#custom-properties$/);
  });

  test('is worked by keys alone', async (t) => {
    const page = await open(t, 'index.html');
    await page.keyboard.press('/');
    await page.keyboard.type('permissions policy');
    await results(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    const first = results(page).first().getByRole('link');
    assert.ok(await first.evaluate((link) => link === document.activeElement));
    await page.keyboard.press('ArrowUp');
    assert.ok(await field(page).evaluate((input) => input === document.activeElement));
    await page.keyboard.press('Escape');
    await results(page).first().waitFor({state: 'hidden'});
    assert.equal(await field(page).inputValue(), '');
    await page.keyboard.type('xyzzyplugh');
    await page.getByRole('status').getByText('Nothing found').waitFor();
  });

  test('says so where its index does not come, and finds as soon as it does', async (t) => {
    const page = await open(t, 'index.html');
    let comes = false;
    await page.route('**/search.json', (route) =>
      comes ? route.continue() : route.fulfill({status: 200, body: 'none'}),
    );
    await field(page).fill('broker');
    await page.getByRole('status').getByText('The search does not work here').waitFor();
    comes = true;
    await field(page).fill('broker limits');
    await results(page).first().waitFor();
  });
});
