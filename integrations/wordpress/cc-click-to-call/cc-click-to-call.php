<?php
/**
 * Plugin Name:       Click to call
 * Description:       Chat and calls with a contact centre on Huawei Cloud AICC, as a block, a shortcode or on every page.
 * Version:           0.1.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       cc-click-to-call
 * Domain Path:       /languages
 *
 * @package CcClickToCall
 */

namespace CcClickToCall;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

/** The one row of the options' table that is this plugin's. */
const OPTION = 'cc_click_to_call';

/** What an administrator typed last and could not be taken, until it has been shown once more. */
const REJECTED = 'cc_click_to_call_rejected';

require __DIR__ . '/includes/fields.php';
require __DIR__ . '/includes/checks.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/loader.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/placements.php';
require __DIR__ . '/includes/settings-page.php';
require __DIR__ . '/includes/controls.php';

add_action( 'init', __NAMESPACE__ . '\load_texts' );
add_action( 'init', __NAMESPACE__ . '\register_placements' );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_everywhere' );
add_action( 'wp_footer', __NAMESPACE__ . '\print_everywhere', 5 );
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
add_action( 'admin_notices', __NAMESPACE__ . '\show_what_is_missing' );
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\add_settings_link' );

/** Translations that lie in the plugin itself; those of translate.wordpress.org come by themselves. */
function load_texts(): void {
	load_plugin_textdomain( 'cc-click-to-call', false, dirname( plugin_basename( FILE ) ) . '/languages' );
}
