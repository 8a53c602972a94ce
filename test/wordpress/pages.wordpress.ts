/** The block and the shortcode in pages. */
import {CHANNEL, addUser, elements, expect, test} from './support/fixtures.js';
import type {WordPress} from './support/wordpress.js';

/** Writes a page as a program does. @returns its address */
const publish = async (wordpress: WordPress, content: string): Promise<string> => {
  const encoded = Buffer.from(content).toString('base64');
  const id = await wordpress.php(
    `echo wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'A page', 'post_content' => wp_slash( base64_decode( '${encoded}' ) ) ) );`,
  );
  return `${wordpress.url}/?page_id=${id}`;
};

test('the block, put in by the editor, beside a launcher on every other page', async ({
  admin,
  browse,
  centre,
  site,
  store,
}) => {
  await store({'channel-id': CHANNEL, 'base-url': centre.url, everywhere: true});
  const {page} = admin;
  await admin.writePage('Help in French');
  await page.keyboard.type('/click to call');
  await expect(page.getByRole('option', {name: 'Click to call'})).toBeVisible();
  await page.keyboard.press('Enter');
  const block = page.getByRole('document', {name: 'Block: Click to call'});
  await expect(block.getByText('in the corner of this page')).toBeVisible();
  await page.getByRole('combobox', {name: 'Language'}).selectOption('fr');
  await page.getByRole('combobox', {name: 'Calls'}).selectOption('none');
  const address = await admin.publish();

  const visitor = await browse();
  await visitor.page.goto(address);
  expect(await elements(visitor.page)).toEqual([
    `<cc-click-to-call channel-id="${CHANNEL}" base-url="${centre.url}" locale="fr" calls="none"></cc-click-to-call>`,
  ]);
  await visitor.page.getByRole('button', {name: 'Ouvrir la conversation'}).click();
  const composer = visitor.page.getByRole('textbox', {name: 'Message', exact: true});
  await composer.fill('Fougères');
  await composer.press('Enter');
  await expect(visitor.page.getByRole('log').getByText('“Fougères”')).toBeVisible();
  expect(visitor.complaints).toEqual([]);

  // Opened once more, the editor finds its block as it was.
  const id = await site.wordpress.value<number>(`url_to_postid( '${address}' )`);
  await admin.goTo(`post.php?action=edit&post=${id}`);
  await expect(block).toBeVisible();
  await expect(page.getByText('unexpected or invalid content')).toHaveCount(0);

  await visitor.page.goto(site.wordpress.url);
  expect(await elements(visitor.page)).toEqual([
    `<cc-click-to-call channel-id="${CHANNEL}" base-url="${centre.url}"></cc-click-to-call>`,
  ]);
});

test('the shortcode, inline, through to an answer', async ({browse, centre, site, store}) => {
  await store({'channel-id': 'another', 'base-url': centre.url, everywhere: true});
  const address = await publish(site.wordpress, `Chat: [cc_click_to_call mode="inline" channel_id="${CHANNEL}"]`);
  const {page, complaints} = await browse();
  await page.goto(address);
  expect(await elements(page)).toEqual([
    `<cc-click-to-call channel-id="${CHANNEL}" base-url="${centre.url}" mode="inline"></cc-click-to-call>`,
  ]);
  const composer = page.getByRole('textbox', {name: 'Message', exact: true});
  await composer.fill('Mosses');
  await composer.press('Enter');
  await expect(page.getByRole('log').getByText('“Mosses”')).toBeVisible();
  const {height} = (await page.locator('cc-click-to-call').boundingBox())!;
  // Of the window's 800; by itself it is as high as what is in it.
  expect(Math.round(height)).toBe(640);
  expect(complaints).toEqual([]);
});

test('block and shortcode in one page are two elements of one conversation', async ({browse, centre, site, store}) => {
  await store({'channel-id': CHANNEL, 'base-url': centre.url});
  const address = await publish(
    site.wordpress,
    '<!-- wp:cc-click-to-call/widget {"mode":"inline"} /-->\n\n<!-- wp:shortcode -->[cc_click_to_call]<!-- /wp:shortcode -->',
  );
  const {page, complaints} = await browse();
  await page.goto(address);
  expect(await elements(page)).toHaveLength(2);
  await expect(page.locator('script[src*="loader.js"]')).toHaveCount(1);
  const [inline, floating] = [page.locator('cc-click-to-call').first(), page.locator('cc-click-to-call').last()];
  const composer = inline.getByRole('textbox', {name: 'Message', exact: true});
  await composer.fill('Lichens');
  await composer.press('Enter');
  await expect(inline.getByRole('log').getByText('“Lichens”')).toBeVisible();
  await floating.getByRole('button', {name: 'Open chat'}).click();
  await expect(floating.getByRole('log').getByText('“Lichens”')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('what an author may not say is not done, and told to those who may edit', async ({browse, site, store}) => {
  const {wordpress} = site;
  await store({'channel-id': CHANNEL, locale: 'es', calls: 'none', 'base-url': '/centre'});
  const address = await publish(
    wordpress,
    `[cc_click_to_call locale='"><script>hacked = 1</script>' base-url="https://evil.example" colour="red" calls=" " hacked]`,
  );
  const element = `<cc-click-to-call channel-id="${CHANNEL}" base-url="/centre" locale="es" calls="none"></cc-click-to-call>`;

  const visitor = await browse();
  await visitor.page.goto(address);
  expect(await elements(visitor.page)).toEqual([element]);
  await expect(visitor.page.locator('.cc-click-to-call-note')).toHaveCount(0);
  expect(await visitor.page.evaluate(() => 'hacked' in globalThis)).toBe(false);

  await addUser(wordpress, 'editor');
  const {page} = await browse('editor');
  await page.goto(address);
  expect(await elements(page)).toEqual([element]);
  await expect(page.locator('.cc-click-to-call-note')).toHaveText([
    /^Language: it must be one of en, zh-CN, .* The site’s setting is used\.$/,
    '“base-url” cannot be set here.',
    '“colour” cannot be set here.',
    '“hacked” cannot be set here.',
  ]);
});

test('a feed has no element', async ({browse, site, store}) => {
  await store({'channel-id': CHANNEL, everywhere: true});
  await site.wordpress.php(
    `wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'News', 'post_content' => 'Now [cc_click_to_call] here' ) );`,
  );
  const {page} = await browse();
  const feed = await (await page.request.get(`${site.wordpress.url}/?feed=rss2`)).text();
  expect(feed).toContain('Now  here');
  expect(feed).not.toContain('<cc-click-to-call');
});
