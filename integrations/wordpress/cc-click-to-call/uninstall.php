<?php
/**
 * Takes away what the plugin has kept, on every site of a network.
 *
 * @package CcClickToCall
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$cc_click_to_call_sites = is_multisite()
	? get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	)
	: array( get_current_blog_id() );

foreach ( $cc_click_to_call_sites as $cc_click_to_call_site ) {
	if ( is_multisite() ) {
		switch_to_blog( $cc_click_to_call_site );
	}
	delete_option( 'cc_click_to_call' );
	if ( is_multisite() ) {
		restore_current_blog();
	}
}

delete_metadata( 'user', 0, 'cc_click_to_call_rejected', '', true );
