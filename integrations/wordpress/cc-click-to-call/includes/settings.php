<?php
/**
 * What the site has set.
 *
 * @package CcClickToCall
 */

namespace CcClickToCall;

defined( 'ABSPATH' ) || exit;

/**
 * The option as it lies in the database, with names and values that this version does not know.
 *
 * @return array<string, mixed>
 */
function stored_settings(): array {
	$stored = get_option( OPTION, array() );
	return is_array( $stored ) ? $stored : array();
}

/**
 * What can be relied on: each value checked, the default where there is none or where it cannot be taken.
 *
 * @return array<string, mixed>
 */
function settings(): array {
	$stored = stored_settings();
	$values = array();
	foreach ( array_merge( plugin_fields(), attribute_fields() ) as $name => $field ) {
		$value           = array_key_exists( $name, $stored ) ? check( $field, $stored[ $name ] ) : $field['default'];
		$values[ $name ] = is_wp_error( $value ) ? $field['default'] : $value;
	}
	return $values;
}

/** WordPress calls sanitize_settings() for each change of the option, and asks for manage_options before. */
function register_settings(): void {
	register_setting(
		OPTION,
		OPTION,
		array(
			'type'              => 'object',
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
			'show_in_rest'      => false,
			'default'           => array(),
		)
	);
}

/**
 * Takes what is good. What is not is told, kept for the form to show once more, and changes nothing: neither the value
 * before it, nor what comes from a newer version of this plugin.
 *
 * @param mixed $input As the form or a program gives it.
 * @return array<string, mixed>
 */
function sanitize_settings( $input ): array {
	$kept = stored_settings();
	if ( ! is_array( $input ) ) {
		add_settings_error( OPTION, 'form', __( 'Click to call: the settings were not understood, and are as they were.', 'cc-click-to-call' ) );
		return $kept;
	}
	$rejected = array();
	foreach ( settings_fields_shown() as $name => $field ) {
		if ( ! array_key_exists( $name, $input ) ) {
			continue;
		}
		$value = check( $field, $input[ $name ] );
		if ( is_wp_error( $value ) ) {
			$rejected[ $name ] = is_string( $input[ $name ] ) ? $input[ $name ] : '';
			add_settings_error( OPTION, $name, sentence_about( $field, $value ) );
			continue;
		}
		$kept[ $name ] = $value;
	}
	if ( array() !== $rejected ) {
		update_user_meta( get_current_user_id(), REJECTED, wp_slash( $rejected ) );
	}
	return $kept;
}

/**
 * “Channel: it must be one line. This setting is as it was; the others are saved.”
 *
 * @param array<string, mixed> $field  The field.
 * @param \WP_Error            $reason From check().
 */
function sentence_about( array $field, \WP_Error $reason ): string {
	/* translators: 1: a setting's name, 2: why its value was not taken. */
	return esc_html( sprintf( __( '%1$s: %2$s This setting is as it was; the others are saved.', 'cc-click-to-call' ), $field['label'], $reason->get_error_message() ) );
}
