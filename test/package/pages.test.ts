/** The snippets in pages, with the loader of the packed package: as a module, as a classic script, late, and twice. */
import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import type {Page} from 'playwright';
import {SNIPPETS} from '../../integrations/snippet-builder/snippets.js';
import {openCentre} from './support/centre.js';
import {chat, visit} from './support/visitor.js';
import {INSTALLED, ROOT, WORKSHOP} from './support/workshop.js';

const LOADER = '/cc-click-to-call/loader.js';
const CHANNEL = {'channel-id': '202105284494222653'};
const pages = join(WORKSHOP, 'pages');

const snippet = (id: string): string => SNIPPETS.find((each) => each.id === id)?.make(CHANNEL, LOADER) ?? '';

/** A page with this in its body, on a site that has put `dist/` at `/cc-click-to-call/`. */
const openPage = async (t: TestContext, body: string): Promise<Page> => {
  mkdirSync(pages, {recursive: true});
  writeFileSync(
    join(pages, 'page.html'),
    `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">${body}`,
  );
  const centre = await openCentre(t, {
    'cc-click-to-call': {path: join(INSTALLED, 'dist')},
    html: {path: join(ROOT, 'integrations/html')},
    pages: {path: pages},
  });
  return visit(t, `${centre.url}/pages/page.html`);
};

/** Puts a script into the page as tag managers do: by the DOM, when the page is long there. */
const inject = (page: Page, script: string): Promise<void> =>
  page.evaluate((text) => {
    const element = document.createElement('script');
    element.text = text;
    document.body.append(element);
  }, script);

const loaderScript = `document.head.append(Object.assign(document.createElement('script'), {src: '${LOADER}', async: true}))`;

for (const id of ['html', 'async']) {
  test(`the snippet “${id}” chats`, async (t) => {
    const page = await openPage(t, snippet(id));
    await chat(page, `Hello by ${id}`);
  });
}

test('what a tag manager inserts after the page was loaded chats', async (t) => {
  const page = await openPage(t, '<p>No tag here</p>');
  await inject(page, /<script>(.*)<\/script>/s.exec(snippet('gtm'))?.[1] ?? '');
  await chat(page, 'Hello by tag manager');
});

test('a tag that was there before the loader keeps what was set on it', async (t) => {
  const page = await openPage(t, `<cc-click-to-call channel-id="${CHANNEL['channel-id']}"></cc-click-to-call>`);
  await inject(
    page,
    `document.querySelector('cc-click-to-call').preChat = [{name: 'order', label: 'Order number', type: 'text', required: true}]`,
  );
  await inject(page, loaderScript);
  await chat(page, 'Hello, late', {'Order number': '4711'});
});

test('a second loader changes nothing', async (t) => {
  const page = await openPage(t, snippet('html'));
  await page.evaluate(() => customElements.whenDefined('cc-click-to-call'));
  await inject(page, loaderScript);
  await page.waitForFunction(
    () => performance.getEntriesByName(`${location.origin}/cc-click-to-call/loader.js`).length > 0,
  );
  await chat(page, 'Hello twice');
  assert.equal(await page.getByRole('button', {name: 'Close chat'}).count(), 1);
});

test('the example page sets properties, calls a method and hears an event', async (t) => {
  const page = await openPage(t, '');
  await page.goto(new URL('/html/index.html', page.url()).href);
  await chat(page, 'Hello from HTML', {'Order number': '4711'});
  await page.getByRole('button', {name: 'Call us'}).click();
  await page.getByRole('button', {name: 'Start call'}).waitFor();
  await page.getByRole('button', {name: 'Cancel', exact: true}).click();
  await page.getByText('Last call: cancelled, 0 ms').waitFor();
});
