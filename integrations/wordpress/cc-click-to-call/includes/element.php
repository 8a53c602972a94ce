<?php
/**
 * The element in the page.
 *
 * @package CcClickToCall
 */

namespace CcClickToCall;

defined( 'ABSPATH' ) || exit;

/**
 * The element with the site's settings, and what a block or a shortcode says instead.
 *
 * What cannot be taken is left to the site's setting, and told to those who may edit: visitors see the widget, or nothing.
 *
 * @param array<string, mixed> $instead By attribute; empty values leave the site's.
 * @return string HTML.
 */
function element( array $instead = array() ): string {
	$values = settings();
	$notes  = '';
	foreach ( $instead as $name => $given ) {
		$field = attribute_fields()[ $name ] ?? array();
		if ( empty( $field['on_page'] ) ) {
			/* translators: %s: an attribute's name. */
			$notes .= note( sprintf( __( '“%s” cannot be set here.', 'cc-click-to-call' ), $name ) );
			continue;
		}
		$value = is_string( $given ) && '' === trim( $given ) ? $values[ $name ] : check( $field, $given );
		if ( is_wp_error( $value ) ) {
			/* translators: 1: a setting's name, 2: why its value was not taken. */
			$notes .= note( sprintf( __( '%1$s: %2$s The site’s setting is used.', 'cc-click-to-call' ), $field['label'], $value->get_error_message() ) );
			continue;
		}
		$values[ $name ] = $value;
	}
	$missing = what_is_missing( $values );
	if ( '' !== $missing ) {
		return $notes . note( $missing );
	}
	enqueue_loader();
	count_elements( 1 );
	$tag = '<cc-click-to-call' . attributes( $values ) . '></cc-click-to-call>';
	return $notes . ( 'inline' === $values['mode'] ? in_a_box( $tag ) : $tag );
}

/**
 * Escaped. What is as the element has it by itself is left out.
 *
 * @param array<string, mixed> $values By attribute.
 */
function attributes( array $values ): string {
	$html = '';
	foreach ( attribute_fields() as $name => $field ) {
		if ( $values[ $name ] === $field['default'] ) {
			continue;
		}
		$html .= true === $values[ $name ] ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( to_the_letter( $values[ $name ] ) ) );
	}
	return $html;
}

/** For esc_attr() and esc_html(), which leave entities as they are: a text that has one is meant to be read so. */
function to_the_letter( string $text ): string {
	return str_replace( '&', '&amp;', $text );
}

/** An inline widget fills its box, so it needs one with a height. */
function in_a_box( string $tag ): string {
	wp_enqueue_style( HANDLE, plugins_url( 'block/box.css', FILE ), array(), VERSION );
	return '<div class="cc-click-to-call-box">' . $tag . '</div>';
}

/**
 * Why nothing can be shown, empty where it can.
 *
 * @param array<string, mixed> $values From settings(), or with what a page says instead.
 */
function what_is_missing( array $values ): string {
	if ( '' === $values['channel-id'] ) {
		return __( 'Click to call shows nothing yet: its channel is not set.', 'cc-click-to-call' );
	}
	if ( '' === loader_url() ) {
		return __( 'Click to call shows nothing: the widget’s files are not in the plugin’s folder, and no address of loader.js is set.', 'cc-click-to-call' );
	}
	return '';
}

/** What only those see who can do something about it. */
function note( string $text ): string {
	return current_user_can( 'edit_posts' ) ? '<p class="cc-click-to-call-note">' . esc_html( $text ) . '</p>' : '';
}

/** How many elements the page has so far. */
function count_elements( int $more = 0 ): int {
	static $count = 0;
	$count       += $more;
	return $count;
}
