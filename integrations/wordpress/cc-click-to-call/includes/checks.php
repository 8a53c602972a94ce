<?php
/**
 * Which values can be taken. Nothing is mended in silence: a value is taken as it is, or refused with a reason.
 *
 * @package CcClickToCall
 */

namespace CcClickToCall;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * The value as it is kept, or why it cannot be. What has been kept can be checked again with the same result: WordPress
 * sanitises an option that is new twice.
 *
 * @param array<string, mixed> $field One of attribute_fields() or plugin_fields().
 * @param mixed                $value As a form, a block, a shortcode or the database has it.
 * @return string|bool|null|WP_Error
 */
function check( array $field, $value ) {
	if ( 'flag' === $field['kind'] ) {
		return is_scalar( $value ) && (bool) $value;
	}
	if ( 'notice' === $field['kind'] ) {
		return check_notice( $value );
	}
	if ( ! is_string( $value ) ) {
		return refuse( __( 'a text is expected.', 'cc-click-to-call' ) );
	}
	$value = trim( wp_check_invalid_utf8( $value ) );
	if ( '' === $value ) {
		return $field['default'];
	}
	if ( preg_match( '/[\x00-\x1F\x7F]/', $value ) && 'ice' !== $field['kind'] ) {
		return refuse( __( 'it must be one line.', 'cc-click-to-call' ) );
	}
	switch ( $field['kind'] ) {
		case 'url':
			return check_url( $value );
		case 'path':
			return preg_match( '#^/[^\s?\#]*$#', $value ) ? $value : refuse( __( 'it must be a path that begins with “/”.', 'cc-click-to-call' ) );
		case 'choice':
			return in_array( $value, $field['choices'], true ) ? $value : refuse( not_one_of( $field['choices'] ) );
		case 'ice':
			return check_ice( $value );
		default:
			return $value;
	}
}

/** The reason is the end of a sentence that begins with the field's label. */
function refuse( string $reason ): WP_Error {
	return new WP_Error( 'cc_click_to_call', $reason );
}

/**
 * As a sentence.
 *
 * @param string[] $choices What there is.
 */
function not_one_of( array $choices ): string {
	/* translators: %s: list of values. */
	return sprintf( __( 'it must be one of %s.', 'cc-click-to-call' ), implode( ', ', array_filter( $choices ) ) );
}

/**
 * Http and https, or a path of this site, without a password in it.
 *
 * @return string|WP_Error
 */
function check_url( string $value ) {
	$parts    = wp_parse_url( $value );
	$is_path  = 1 === preg_match( '#^/(?!/)#', $value );
	$is_whole = is_array( $parts ) && isset( $parts['host'] ) && in_array( strtolower( $parts['scheme'] ?? '' ), array( 'http', 'https' ), true );
	if ( ! is_array( $parts ) || ( ! $is_path && ! $is_whole ) || esc_url_raw( $value, array( 'http', 'https' ) ) !== $value ) {
		return refuse( __( 'it must be an address that begins with “https://”, “http://” or, on this site, “/”.', 'cc-click-to-call' ) );
	}
	if ( isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return refuse( __( 'every visitor could read the password in this address.', 'cc-click-to-call' ) );
	}
	return $value;
}

/**
 * A text to agree to: `null` for none, empty for the widget's own. A form has a box to tick and the text.
 *
 * @param mixed $value What was given.
 * @return string|null|WP_Error
 */
function check_notice( $value ) {
	if ( is_array( $value ) ) {
		$value = empty( $value['on'] ) ? null : ( $value['text'] ?? '' );
	}
	if ( null === $value ) {
		return null;
	}
	if ( ! is_string( $value ) ) {
		return refuse( __( 'a text is expected.', 'cc-click-to-call' ) );
	}
	// Markup is text here, and escaped where it is printed.
	return trim( (string) preg_replace( '/[\x00-\x08\x0B-\x1F\x7F]/', '', wp_check_invalid_utf8( $value ) ) );
}

/**
 * A JSON array of RTCIceServer, as browsers take it.
 *
 * @return string|WP_Error
 */
function check_ice( string $value ) {
	$servers = json_decode( $value, true, 8 );
	if ( ! is_array( $servers ) || array_values( $servers ) !== $servers || '[' !== $value[0] ) {
		return refuse( __( 'it must be a JSON array such as [{"urls": "stun:stun.example.com"}].', 'cc-click-to-call' ) );
	}
	foreach ( $servers as $server ) {
		$urls = is_array( $server ) ? (array) ( $server['urls'] ?? array() ) : array();
		$good = array_filter(
			$urls,
			static function ( $url ): bool {
				return is_string( $url ) && 1 === preg_match( '/^(stun|turn)s?:[^\s\/]/i', $url );
			}
		);
		if ( array() === $urls || count( $good ) !== count( $urls ) ) {
			return refuse( __( 'each server needs “urls” that begin with “stun:”, “stuns:”, “turn:” or “turns:”.', 'cc-click-to-call' ) );
		}
	}
	return $value;
}
