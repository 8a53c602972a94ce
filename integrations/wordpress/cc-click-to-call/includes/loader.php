<?php
/**
 * The one script that a page includes.
 *
 * @package CcClickToCall
 */

namespace CcClickToCall;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'cc-click-to-call';

/**
 * The address of loader.js, empty where there is none. The folder's name changes with each version, as the loader fetches
 * its other files from where it lies, and a cache may have one of the version before.
 */
function loader_url(): string {
	$elsewhere = settings()['loader-url'];
	if ( '' !== $elsewhere ) {
		return $elsewhere;
	}
	$file = 'widget/' . VERSION . '/loader.js';
	return is_readable( plugin_dir_path( FILE ) . $file ) ? plugins_url( $file, FILE ) : '';
}

/** Can be called as often as there are elements in the page. */
function enqueue_loader(): void {
	// Since WordPress 6.5.
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( HANDLE, loader_url(), array(), null );
		return;
	}
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- the folder's name has it
	wp_enqueue_script( HANDLE, loader_url(), array(), null, true );
	add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 3 );
}

/** Older versions of WordPress know classic scripts only. */
function as_module( string $tag, string $handle, string $src ): string {
	if ( HANDLE !== $handle ) {
		return $tag;
	}
	return wp_get_script_tag(
		array(
			'type' => 'module',
			'src'  => $src,
			'id'   => HANDLE . '-js',
		)
	);
}
