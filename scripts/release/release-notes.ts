/** The text of a release: what changed, and by what its files are known. */
import {createHash} from 'node:crypto';

export interface Integrity {
  readonly base: string;
  readonly importMap: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Lines that `sha256sum --check` takes, in the order of the names. */
export const checksums = (files: Readonly<Record<string, Uint8Array>>): string =>
  Object.entries(files)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');

/** The notes in Markdown. `changes` is the version's section of the changelog. */
export const releaseNotes = (
  version: string,
  changes: string,
  integrity: Integrity,
  sums: string,
): string => `${changes}

## Integrity

The tag with its hash, for a page that loads the widget from \`${integrity.base}\`:

\`\`\`html
<script type="module" src="${integrity.base}loader.js" integrity="${integrity.files['loader.js']}" crossorigin="anonymous"></script>
\`\`\`

\`dist/integrity.html\` of the package has it with the import map that holds all other files to theirs. A Content-Security-Policy
allows that import map by \`'${integrity.importMap}'\`.

| file | hash |
|---|---|
${Object.entries(integrity.files)
  .map(([file, hash]) => `| \`${file}\` | \`${hash}\` |`)
  .join('\n')}

## Verify

With the files of this release in one folder:

\`\`\`
sha256sum --check SHA256SUMS
\`\`\`

\`\`\`
${sums.trimEnd()}
\`\`\`

That they were built by this repository's workflow from the tag \`v${version}\`: \`gh attestation verify FILE --repo OWNER/NAME\` for any of
them, \`SHA256SUMS\` included; for the packages as npm installs them, \`npm audit signatures\`.
`;
