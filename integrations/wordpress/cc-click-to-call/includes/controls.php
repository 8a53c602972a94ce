<?php
/**
 * The controls of the settings page.
 *
 * @package CcClickToCall
 */

namespace CcClickToCall;

defined( 'ABSPATH' ) || exit;

/** The id of a setting's control. */
function id_of( string $name ): string {
	return 'cc-click-to-call-' . $name;
}

/** What the form calls a setting. */
function form_name( string $name, string $part = '' ): string {
	return OPTION . "[$name]" . ( '' === $part ? '' : "[$part]" );
}

/**
 * What the control shows: what was typed and refused, else what is stored, be it good or not.
 *
 * @param array<string, mixed> $field The field.
 * @return mixed
 */
function shown_value( string $name, array $field ) {
	$rejected = get_user_meta( get_current_user_id(), REJECTED, true );
	if ( is_array( $rejected ) && isset( $rejected[ $name ] ) ) {
		return $rejected[ $name ];
	}
	$stored = stored_settings();
	return array_key_exists( $name, $stored ) ? $stored[ $name ] : $field['default'];
}

/**
 * Called by do_settings_sections().
 *
 * @param array{name: string, field: array<string, mixed>} $arguments From add_control().
 */
function print_control( array $arguments ): void {
	list( 'name' => $name, 'field' => $field ) = $arguments;
	$value = shown_value( $name, $field );
	$help  = isset( $field['help'] ) ? sprintf( ' aria-describedby="%s"', esc_attr( id_of( $name ) . '-help' ) ) : '';
	if ( is_wp_error( check( $field, $value ) ) ) {
		$help .= ' aria-invalid="true"';
	}
	switch ( $field['kind'] ) {
		case 'flag':
			print_tick( id_of( $name ), form_name( $name ), (bool) $value, $field['tick'] );
			break;
		case 'notice':
			print_notice( $name, $field, $value, $help );
			break;
		case 'choice':
			print_choice( $name, $field, is_string( $value ) ? $value : '', $help );
			break;
		case 'ice':
			print_area( id_of( $name ), form_name( $name ), is_string( $value ) ? $value : '', $help . ' class="large-text code" spellcheck="false"' );
			break;
		default:
			printf(
				'<input type="text" class="regular-text" id="%s" name="%s" value="%s" autocomplete="off" spellcheck="false"%s>',
				esc_attr( id_of( $name ) ),
				esc_attr( form_name( $name ) ),
				esc_attr( is_string( $value ) ? to_the_letter( $value ) : '' ),
				$help // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped above
			);
	}
	if ( isset( $field['help'] ) ) {
		printf( '<p class="description" id="%s-help">%s</p>', esc_attr( id_of( $name ) ), esc_html( $field['help'] ) );
	}
}

/** The hidden control says that the box was there, when it is not ticked. */
function print_tick( string $id, string $form_name, bool $is_on, string $label ): void {
	printf(
		'<input type="hidden" name="%2$s" value=""><label for="%1$s"><input type="checkbox" id="%1$s" name="%2$s" value="1"%3$s> %4$s</label>',
		esc_attr( $id ),
		esc_attr( $form_name ),
		checked( $is_on, true, false ),
		esc_html( $label )
	);
}

/**
 * A box to tick, and the text.
 *
 * @param array<string, mixed> $field The field.
 * @param mixed                $value `null` for none, else the text.
 */
function print_notice( string $name, array $field, $value, string $help ): void {
	print_tick( id_of( $name ), form_name( $name, 'on' ), null !== $value, __( 'Ask first', 'cc-click-to-call' ) );
	echo '<br>';
	/* translators: %s: a setting's name. */
	$label = sprintf( __( '%s: text', 'cc-click-to-call' ), $field['label'] );
	print_area( id_of( $name ) . '-text', form_name( $name, 'text' ), is_string( $value ) ? $value : '', $help . ' class="large-text" aria-label="' . esc_attr( $label ) . '"' );
}

/** The more is escaped. */
function print_area( string $id, string $form_name, string $value, string $more ): void {
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped by callers
	printf( '<textarea rows="3" id="%s" name="%s"%s>%s</textarea>', esc_attr( $id ), esc_attr( $form_name ), $more, esc_textarea( $value ) );
}

/**
 * A value that is no choice is one while it is stored, so that saving the form does not change it in silence.
 *
 * @param array<string, mixed> $field The field.
 */
function print_choice( string $name, array $field, string $value, string $help ): void {
	$choices = in_array( $value, $field['choices'], true ) ? $field['choices'] : array_merge( array( $value ), $field['choices'] );
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped by print_control()
	printf( '<select id="%s" name="%s"%s>', esc_attr( id_of( $name ) ), esc_attr( form_name( $name ) ), $help );
	foreach ( $choices as $choice ) {
		/* translators: %s: a value. */
		$words = in_array( $choice, $field['choices'], true ) ? words_of( $name, $choice ) : sprintf( __( '%s (not known)', 'cc-click-to-call' ), $choice );
		printf( '<option value="%s"%s>%s</option>', esc_attr( to_the_letter( $choice ) ), selected( $value, $choice, false ), esc_html( to_the_letter( $words ) ) );
	}
	echo '</select>';
}
