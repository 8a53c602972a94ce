/** Attributes that the settings of the WordPress plugin do not have, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'log-level': 'a developer’s, who looks for something',
  open: 'a moment’s, not a site’s',
  'user-id': 'a visitor’s own, and pages are cached for everybody',
  'user-name': 'the same',
};
