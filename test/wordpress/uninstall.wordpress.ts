/** What is left when the plugin is deleted. These tests come last: they leave a site without it. */
import {cp, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {PLUGIN} from '../../scripts/wordpress/make-plugin.js';
import {CHANNEL, expect, test} from './support/fixtures.js';
import type {WordPress} from './support/wordpress.js';

const PLUGIN_FILE = 'cc-click-to-call/cc-click-to-call.php';

/** Rows of any table in which the plugin could have left something. */
const traces = (wordpress: WordPress): Promise<string[]> =>
  wordpress.value<string[]>(
    `array_merge(
      $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE '%cc_click_to_call%'" ),
      $wpdb->get_col( "SELECT meta_key FROM {$wpdb->usermeta} WHERE meta_key LIKE '%cc_click_to_call%'" )
    )`,
  );

test('deleting it in the browser removes files and settings', async ({admin, site: {wordpress}, store}) => {
  const {page} = admin;
  await store({'channel-id': CHANNEL});
  // As a form leaves it whose answer nobody has looked at.
  await wordpress.php(`update_user_meta( 1, 'cc_click_to_call_rejected', array( 'base-url' => 'ws' ) );`);
  expect(await traces(wordpress)).toEqual(['cc_click_to_call', 'cc_click_to_call_rejected']);

  await admin.goTo('plugins.php');
  const row = page.locator(`tr[data-plugin="${PLUGIN_FILE}"]`);
  await expect(row.getByRole('link', {name: 'Settings'})).toBeVisible();
  await row.getByRole('link', {name: 'Deactivate'}).click();
  await expect(page.getByText('Plugin deactivated.')).toBeVisible();
  expect(await traces(wordpress)).toHaveLength(2);
  page.once('dialog', (dialog) => void dialog.accept());
  await row.getByRole('link', {name: 'Delete'}).click();
  await expect(page.getByText(/was successfully deleted/)).toBeVisible();

  expect(await traces(wordpress)).toEqual([]);
  expect(await wordpress.value(`file_exists( WP_PLUGIN_DIR . '/cc-click-to-call' )`)).toBe(false);
});

test('in a network it removes the settings of every site', async ({site: {wordpress}}) => {
  await cp(PLUGIN, join(wordpress.site, 'wp-content/plugins/cc-click-to-call'), {recursive: true});
  const {host} = new URL(wordpress.url);
  await wordpress.php(
    `require ABSPATH . 'wp-admin/includes/upgrade.php';
    $wpdb->tables( 'ms_global' ); foreach ( $wpdb->ms_global_tables as $table ) { $wpdb->$table = $wpdb->base_prefix . $table; }
    install_network(); populate_network( 1, '${host}', 'owner@example.com', 'Network', '/', false );`,
  );
  await writeFile(
    join(wordpress.folder, 'network.php'),
    `<?php
define( 'WP_ALLOW_MULTISITE', true );
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', '${host}' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
`,
  );
  const all = `array_map( function ( $id ) { return get_blog_option( $id, 'cc_click_to_call', 'none' ); }, get_sites( array( 'fields' => 'ids' ) ) )`;
  await wordpress.php(
    `wpmu_create_blog( '${host}', '/second/', 'Second', 1 );
    foreach ( get_sites( array( 'fields' => 'ids' ) ) as $id ) { update_blog_option( $id, 'cc_click_to_call', "of $id" ); }`,
  );
  expect(await wordpress.value(all)).toEqual(['of 1', 'of 2']);
  await wordpress.php(`require ABSPATH . 'wp-admin/includes/plugin.php'; uninstall_plugin( '${PLUGIN_FILE}' );`);
  expect(await wordpress.value(all)).toEqual(['none', 'none']);
});
