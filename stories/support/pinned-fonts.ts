/**
 * The fonts in which stories are set, out of packages: pictures of them are the same on every machine. A site's own font
 * comes the same way, by `--cc-font`.
 */
import '@fontsource-variable/noto-sans/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/noto-sans-sc/wght.css';

const FAMILIES = ['Noto Sans Variable', 'Noto Sans Arabic Variable', 'Noto Sans SC Variable'];

document.documentElement.style.setProperty(
  '--cc-font',
  [...FAMILIES.map((family) => `'${family}'`), 'sans-serif'].join(', '),
);
