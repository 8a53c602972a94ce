<?php
/**
 * Settings → Click to call.
 *
 * @package CcClickToCall
 */

namespace CcClickToCall;

defined( 'ABSPATH' ) || exit;

const PAGE = 'cc-click-to-call';

/** On `admin_menu`. */
function add_settings_page(): void {
	$hook = add_options_page(
		__( 'Click to call', 'cc-click-to-call' ),
		__( 'Click to call', 'cc-click-to-call' ),
		'manage_options',
		PAGE,
		__NAMESPACE__ . '\print_settings_page'
	);
	add_action( 'load-' . $hook, __NAMESPACE__ . '\add_controls' );
}

/** Beside “Deactivate” in the list of plugins. */
function add_settings_link( array $links ): array {
	if ( current_user_can( 'manage_options' ) ) {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . PAGE ) ), esc_html__( 'Settings', 'cc-click-to-call' ) );
		array_unshift( $links, $link );
	}
	return $links;
}

/** On the page itself and in the list of plugins, as long as there is something to do. */
function show_what_is_missing(): void {
	$screen = get_current_screen();
	if ( ! $screen || ! in_array( $screen->id, array( 'plugins', 'settings_page_' . PAGE ), true ) || ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$missing = what_is_missing( settings() );
	if ( '' !== $missing ) {
		printf( '<div class="notice notice-warning"><p>%s</p></div>', esc_html( $missing ) );
	}
}

/** The fields, and complaints about what is in the database and cannot be taken. */
function add_controls(): void {
	$sections = array(
		'show'   => array( __( 'On the site', 'cc-click-to-call' ), array( 'everywhere', 'channel-id', 'base-url', 'token-url' ) ),
		'look'   => array( __( 'For visitors', 'cc-click-to-call' ), array( 'locale', 'calls', 'placement', 'color-scheme' ) ),
		'agree'  => array( __( 'Privacy', 'cc-click-to-call' ), array( 'consent', 'recording-notice', 'no-persist' ) ),
		'inside' => array( __( 'Calls and files', 'cc-click-to-call' ), array() ),
	);
	$fields   = settings_fields_shown();
	$stored   = stored_settings();
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only tells that the form has been saved just now
	$is_saved = isset( $_GET['settings-updated'] );
	foreach ( $sections as $id => list( $title, $names ) ) {
		add_settings_section( $id, $title, '__return_null', PAGE );
		foreach ( array() === $names ? array_keys( $fields ) : $names as $name ) {
			add_control( $name, $fields[ $name ], $id );
			$value = array_key_exists( $name, $stored ) ? check( $fields[ $name ], $stored[ $name ] ) : null;
			if ( is_wp_error( $value ) && ! $is_saved ) {
				/* translators: 1: a setting's name, 2: why its value was not taken. */
				add_settings_error( OPTION, $name, esc_html( sprintf( __( '%1$s: %2$s What is stored is not used.', 'cc-click-to-call' ), $fields[ $name ]['label'], $value->get_error_message() ) ) );
			}
			unset( $fields[ $name ] );
		}
	}
}

/**
 * One row of the form.
 *
 * @param array<string, mixed> $field One of settings_fields_shown().
 */
function add_control( string $name, array $field, string $section ): void {
	$arguments = array(
		'name'  => $name,
		'field' => $field,
	);
	// A box to tick has a label of its own.
	if ( ! in_array( $field['kind'], array( 'flag', 'notice' ), true ) ) {
		$arguments['label_for'] = id_of( $name );
	}
	add_settings_field( $name, esc_html( $field['label'] ), __NAMESPACE__ . '\print_control', PAGE, $section, $arguments );
}

/** The page. */
function print_settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	echo '<form action="options.php" method="post" id="cc-click-to-call-settings">';
	settings_fields( OPTION );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
	delete_user_meta( get_current_user_id(), REJECTED );
}
