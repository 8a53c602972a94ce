<?php
/**
 * What can be set.
 *
 * @package CcClickToCall
 */

namespace CcClickToCall;

defined( 'ABSPATH' ) || exit;

/**
 * The element's attributes that a site sets, by name. Those that are a visitor's own (user-id, user-name) or a moment's
 * (open) are none of them: pages are cached for everybody.
 *
 * - `kind` tells how a value is checked and asked for: see check() and print_control().
 * - `on_page` lets a block or a shortcode say otherwise. Addresses and texts that visitors agree to are not for authors.
 *
 * @return array<string, array<string, mixed>>
 */
function attribute_fields(): array {
	return array(
		'channel-id'           => array(
			'kind'    => 'text',
			'default' => '',
			'on_page' => true,
			'label'   => __( 'Channel', 'cc-click-to-call' ),
			'help'    => __( 'The Configuration ID of the web channel in AICC. Without it nothing is shown.', 'cc-click-to-call' ),
		),
		'base-url'             => array(
			'kind'    => 'url',
			'default' => '',
			'label'   => __( 'Contact centre', 'cc-click-to-call' ),
			'help'    => __( 'Where AICC’s visitor API answers: the broker or a proxy. Empty for this site’s own origin.', 'cc-click-to-call' ),
		),
		'token-url'            => array(
			'kind'    => 'url',
			'default' => '',
			'label'   => __( 'Token address', 'cc-click-to-call' ),
			'help'    => __( 'Where a server of yours hands out short-lived access tokens. Empty where a broker or a proxy has them.', 'cc-click-to-call' ),
		),
		'locale'               => array(
			'kind'    => 'choice',
			'default' => '',
			'on_page' => true,
			'choices' => array( '', 'en', 'zh-CN', 'es', 'fr', 'pt-BR', 'ar' ),
			'label'   => __( 'Language', 'cc-click-to-call' ),
		),
		'calls'                => array(
			'kind'    => 'choice',
			'default' => 'audio video',
			'on_page' => true,
			'choices' => array( 'audio video', 'audio', 'video', 'none' ),
			'label'   => __( 'Calls', 'cc-click-to-call' ),
		),
		'mode'                 => array(
			'kind'     => 'choice',
			'default'  => 'floating',
			'on_page'  => true,
			'only_one' => true,
			'choices'  => array( 'floating', 'inline' ),
			'label'    => __( 'Mode', 'cc-click-to-call' ),
		),
		'placement'            => array(
			'kind'    => 'choice',
			'default' => 'bottom-end',
			'on_page' => true,
			'choices' => array( 'bottom-end', 'bottom-start', 'top-end', 'top-start' ),
			'label'   => __( 'Corner', 'cc-click-to-call' ),
		),
		'color-scheme'         => array(
			'kind'    => 'choice',
			'default' => 'auto',
			'on_page' => true,
			'choices' => array( 'auto', 'light', 'dark' ),
			'label'   => __( 'Colours', 'cc-click-to-call' ),
		),
		'consent'              => array(
			'kind'    => 'notice',
			'default' => null,
			'label'   => __( 'Consent', 'cc-click-to-call' ),
			'help'    => __( 'What a visitor agrees to before the first request. Leave the text empty for the widget’s own, in the visitor’s language.', 'cc-click-to-call' ),
		),
		'recording-notice'     => array(
			'kind'    => 'notice',
			'default' => null,
			'label'   => __( 'Recording notice', 'cc-click-to-call' ),
			'help'    => __( 'What a visitor acknowledges before a call. Leave the text empty for the widget’s own, in the visitor’s language.', 'cc-click-to-call' ),
		),
		'no-persist'           => array(
			'kind'    => 'flag',
			'default' => false,
			'label'   => __( 'Memory', 'cc-click-to-call' ),
			'tick'    => __( 'Keep nothing in the visitor’s browser across page loads', 'cc-click-to-call' ),
		),
		'popout-url'           => array(
			'kind'    => 'url',
			'default' => '',
			'label'   => __( 'Page for a call’s own window', 'cc-click-to-call' ),
			'help'    => __( 'A page of this site with the widget on it. Empty for a window with nothing else.', 'cc-click-to-call' ),
		),
		'ice-servers'          => array(
			'kind'    => 'ice',
			'default' => '',
			'label'   => __( 'ICE servers', 'cc-click-to-call' ),
			'help'    => __( 'STUN and TURN servers as a JSON array. Every visitor can read it: no passwords that last.', 'cc-click-to-call' ),
		),
		'ice-transport-policy' => array(
			'kind'    => 'choice',
			'default' => 'all',
			'choices' => array( 'all', 'relay' ),
			'label'   => __( 'Ways of media', 'cc-click-to-call' ),
		),
		'gateway-path'         => array(
			'kind'    => 'path',
			'default' => '',
			'label'   => __( 'Gateway path', 'cc-click-to-call' ),
			'help'    => __( 'Appended to a gateway’s address that has no scheme.', 'cc-click-to-call' ),
		),
	);
}

/**
 * What is the plugin's own, in the same form.
 *
 * @return array<string, array<string, mixed>>
 */
function plugin_fields(): array {
	return array(
		'everywhere' => array(
			'kind'    => 'flag',
			'default' => false,
			'label'   => __( 'Where', 'cc-click-to-call' ),
			'tick'    => __( 'On every page, unless a block or a shortcode of the page has it already', 'cc-click-to-call' ),
		),
		'loader-url' => array(
			'kind'    => 'url',
			'default' => '',
			'label'   => __( 'Address of loader.js', 'cc-click-to-call' ),
			'help'    => __( 'Empty for the files in the plugin. On another origin they need Access-Control-Allow-Origin.', 'cc-click-to-call' ),
		),
	);
}

/**
 * What the settings page asks for.
 *
 * @return array<string, array<string, mixed>>
 */
function settings_fields_shown(): array {
	$of_the_site = array_filter(
		attribute_fields(),
		static function ( array $field ): bool {
			return empty( $field['only_one'] );
		}
	);
	return array_merge( plugin_fields(), $of_the_site );
}

/** A choice in words. */
function words_of( string $name, string $choice ): string {
	$words = array(
		'locale'               => array(
			''      => __( 'The page’s', 'cc-click-to-call' ),
			'en'    => 'English',
			'zh-CN' => '中文',
			'es'    => 'español',
			'fr'    => 'français',
			'pt-BR' => 'português (Brasil)',
			'ar'    => 'العربية',
		),
		'calls'                => array(
			'audio video' => __( 'Voice and video', 'cc-click-to-call' ),
			'audio'       => __( 'Voice', 'cc-click-to-call' ),
			'video'       => __( 'Video', 'cc-click-to-call' ),
			'none'        => __( 'None', 'cc-click-to-call' ),
		),
		'placement'            => array(
			'bottom-end'   => __( 'Bottom, where lines end', 'cc-click-to-call' ),
			'bottom-start' => __( 'Bottom, where lines begin', 'cc-click-to-call' ),
			'top-end'      => __( 'Top, where lines end', 'cc-click-to-call' ),
			'top-start'    => __( 'Top, where lines begin', 'cc-click-to-call' ),
		),
		'color-scheme'         => array(
			'auto'  => __( 'As the page', 'cc-click-to-call' ),
			'light' => __( 'Light', 'cc-click-to-call' ),
			'dark'  => __( 'Dark', 'cc-click-to-call' ),
		),
		'ice-transport-policy' => array(
			'all'   => __( 'Any', 'cc-click-to-call' ),
			'relay' => __( 'Through TURN servers only', 'cc-click-to-call' ),
		),
	);
	return $words[ $name ][ $choice ] ?? $choice;
}
