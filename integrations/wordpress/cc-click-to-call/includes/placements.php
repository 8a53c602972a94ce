<?php
/**
 * The three ways into a page: block, shortcode, every page.
 *
 * @package CcClickToCall
 */

namespace CcClickToCall;

defined( 'ABSPATH' ) || exit;

/** On `init`. */
function register_placements(): void {
	register_block_type( plugin_dir_path( FILE ) . 'block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	wp_set_script_translations( 'cc-click-to-call-block-editor-script', 'cc-click-to-call', plugin_dir_path( FILE ) . 'languages' );
	add_shortcode( 'cc_click_to_call', __NAMESPACE__ . '\render_shortcode' );
}

/**
 * The block.
 *
 * @param array<string, mixed> $attributes The block's; those of WordPress itself are among them.
 */
function render_block( array $attributes ): string {
	return is_feed() ? '' : element( array_intersect_key( $attributes, attribute_fields() ) );
}

/**
 * `[cc_click_to_call locale="fr" calls="none"]`, with the attributes of the element or with `_` for `-`.
 *
 * @param array<string|int, string>|string $attributes Empty text where there are none.
 */
function render_shortcode( $attributes ): string {
	if ( is_feed() ) {
		return '';
	}
	$instead = array();
	foreach ( is_array( $attributes ) ? $attributes : array() as $name => $value ) {
		// A word without a value has a number for its name.
		$instead[ is_int( $name ) ? $value : str_replace( '_', '-', $name ) ] = is_int( $name ) ? '' : $value;
	}
	return element( $instead );
}

/** Block themes print modules in the head, before there is a footer. */
function enqueue_everywhere(): void {
	$values = settings();
	if ( $values['everywhere'] && '' === what_is_missing( $values ) ) {
		enqueue_loader();
	}
}

/** In the footer, where all else of the page has been rendered. */
function print_everywhere(): void {
	if ( settings()['everywhere'] && 0 === count_elements() ) {
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- element() escapes
		echo element() . "\n";
	}
}
