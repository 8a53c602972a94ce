/** From the settings to an answered text on every page, and where the files come from. */
import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {CHANNEL, chat, elements, expect, test} from './support/fixtures.js';

test('set in the browser, on every page, answered', async ({admin, browse, centre, site, store}) => {
  await store({});
  const form = await admin.openSettings();
  await expect(admin.page.getByText('its channel is not set')).toBeVisible();
  await form.getByLabel('Channel').fill(CHANNEL);
  await form.getByLabel('Contact centre').fill(centre.url);
  await form.getByLabel(/On every page/).check();
  await form.getByLabel('Corner').selectOption('bottom-start');
  await expect(await admin.save()).toHaveText(/Settings saved/);
  await expect(admin.page.getByText('its channel is not set')).toHaveCount(0);

  const {page, complaints} = await browse();
  await page.goto(site.wordpress.url);
  expect(await elements(page)).toEqual([
    `<cc-click-to-call channel-id="${CHANNEL}" base-url="${centre.url}" placement="bottom-start"></cc-click-to-call>`,
  ]);
  await chat(page, 'Ferns');
  expect(complaints).toEqual([]);
});

test('one module of the site’s own, and no script in the page', async ({browse, site, store}) => {
  await store({'channel-id': CHANNEL, everywhere: true});
  const {page} = await browse();
  await page.goto(site.wordpress.url);
  const scripts = await page.locator('script').evaluateAll((all) =>
    all.map((script) => ({
      type: script.getAttribute('type'),
      src: script.getAttribute('src'),
      text: script.textContent,
    })),
  );
  expect(scripts.filter(({src, text}) => /cc-click-to-call|CcClickToCall/.test(`${src}${text}`))).toEqual([
    {
      type: 'module',
      src: expect.stringMatching(/^http:.*\/wp-content\/plugins\/cc-click-to-call\/widget\/\d+\.\d+\.\d+\/loader\.js$/),
      text: '',
    },
  ]);
});

test('nothing is in a page without a channel, and editors are told', async ({admin, browse, site, store}) => {
  await store({everywhere: true});
  const {page} = await browse();
  await page.goto(site.wordpress.url);
  expect(await elements(page)).toEqual([]);
  await expect(page.locator('script[src*="loader.js"]')).toHaveCount(0);
  await expect(page.locator('.cc-click-to-call-note')).toHaveCount(0);
  await admin.page.goto(site.wordpress.url);
  await expect(admin.page.locator('.cc-click-to-call-note')).toHaveText(/its channel is not set/);
});

test('files from an address of the owner’s', async ({browse, centre, site, store}) => {
  const loader = `${centre.url}/widget/loader.js`;
  await store({'channel-id': CHANNEL, 'base-url': centre.url, everywhere: true, 'loader-url': loader});
  const {page, complaints} = await browse();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(site.wordpress.url);
  await chat(page, 'Elsewhere');
  expect(fetched).toContain(loader);
  expect(fetched.filter((url) => url.includes('/plugins/cc-click-to-call/widget/'))).toEqual([]);
  expect(complaints).toEqual([]);
});

/** What WordPress has since 6.5, as far as the plugin calls it. */
const MODULES = `<?php
function wp_enqueue_script_module( $id, $src = '', $deps = array(), $version = false ) {
	static $modules = array();
	if ( ! isset( $modules[ $id ] ) ) {
		add_action( 'wp_footer', function () use ( $id, $src, $version ) {
			$src = null === $version ? $src : add_query_arg( 'ver', $version ?: get_bloginfo( 'version' ), $src );
			wp_print_script_tag( array( 'type' => 'module', 'src' => $src, 'id' => "$id-js-module" ) );
		} );
	}
	$modules[ $id ] = true;
}
`;

test('by wp_enqueue_script_module where WordPress has it', async ({browse, centre, site, store}) => {
  const standIn = join(site.wordpress.site, 'wp-content/mu-plugins/modules.php');
  await writeFile(standIn, MODULES);
  try {
    await store({'channel-id': CHANNEL, 'base-url': centre.url, everywhere: true});
    const {page, complaints} = await browse();
    await page.goto(site.wordpress.url);
    const script = page.locator('script[src*="loader.js"]');
    await expect(script).toHaveAttribute('id', 'cc-click-to-call-js-module');
    await expect(script).toHaveAttribute('src', /loader\.js$/);
    await chat(page, 'Modules');
    expect(complaints).toEqual([]);
  } finally {
    await rm(standIn);
  }
});
