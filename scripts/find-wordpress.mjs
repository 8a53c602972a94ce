import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {findProgram} from './find-browser.mjs';

/** Where Debian keeps WordPress. */
export const WORDPRESS = '/usr/share/wordpress';

const isProgram = (name) => () => findProgram(name) !== null;
const isFile = (path) => () => existsSync(path);

/** Each Debian package that the tests need, and how it is known to be there. */
const PACKAGES = {
  wordpress: isFile(join(WORDPRESS, 'wp-settings.php')),
  'wordpress-theme-twentytwentythree': isFile(join(WORDPRESS, 'wp-content/themes/twentytwentythree/style.css')),
  'mariadb-server': () => isProgram('mariadbd')() && isProgram('mariadb-install-db')(),
  'php-cli': isProgram('php'),
  zip: isProgram('zip'),
};

/** What the tests in WordPress lack here, and what to do about it; `null` where nothing is missing. */
export const lackingForWordPress = () => {
  const missing = Object.keys(PACKAGES).filter((name) => !PACKAGES[name]());
  if (missing.length === 0) return null;
  return (
    `The tests in WordPress lack ${missing.join(', ')}. On Debian: ` +
    `\`sudo apt-get install --no-install-recommends ${missing.join(' ')}\`. None of their services is needed.`
  );
};
