/** What holds the built files to their content in a page: hashes, and the HTML to paste. */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';

/**
 * As `integrity` and CSP want it.
 *
 * @param {string | Buffer} content
 */
export const hashOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * Every file of `dist` that pages fetch: its path there, and its hash.
 *
 * @param {string} dist
 * @returns {Record<string, string>}
 */
export const hashFiles = (dist) => {
  const ofPages = /^(chunks\/.*|shared\/.*|loader|widget|invitation)\.js$/;
  const files = readdirSync(dist, {recursive: true}).map((file) => String(file).split(sep).join('/'));
  return Object.fromEntries(
    files
      .filter((file) => ofPages.test(file))
      .sort()
      .map((file) => [file, hashOf(readFileSync(join(dist, file)))]),
  );
};

/**
 * The import map's text, whose hash a site with a Content-Security-Policy allows. A modulepreload link would not do: where
 * its hash is wrong browsers drop what came, and fetch the file anew, unchecked, when it is imported.
 *
 * @param {Record<string, string>} files
 * @param {string} base where the files lie, with a slash at the end
 */
export const importMap = (files, base) => {
  const imported = Object.entries(files).filter(([file]) => file !== 'loader.js');
  return JSON.stringify({integrity: Object.fromEntries(imported.map(([file, hash]) => [base + file, hash]))});
};

/**
 * @param {Record<string, string>} files
 * @param {string} base where the files lie, with a slash at the end
 */
export const integrityHtml = (files, base) => `<script type="importmap">${importMap(files, base)}</script>
<script type="module" src="${base}loader.js" integrity="${files['loader.js']}" crossorigin="anonymous"></script>
`;
