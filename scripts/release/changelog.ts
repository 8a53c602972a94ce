/** CHANGELOG.md, in the form of Keep a Changelog. */

const UNRELEASED = '## [Unreleased]';

/** What the changelog tells of a version, without its heading; `null` where there is no such section. */
export const sectionOf = (changelog: string, version: string): string | null => {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.startsWith(`[${version}]`));
  return section === undefined ? null : section.slice(section.indexOf('\n') + 1).trim();
};

/** The changelog with what was unreleased under a version; `day` as in 2026-01-31. */
export const withRelease = (changelog: string, version: string, day: string): string => {
  if (sectionOf(changelog, version) !== null) throw new Error(`CHANGELOG.md has a section ${version} already.`);
  if (!sectionOf(changelog, 'Unreleased')) throw new Error(`CHANGELOG.md tells of nothing under ${UNRELEASED}.`);
  return changelog.replace(UNRELEASED, `${UNRELEASED}\n\n## [${version}] - ${day}`);
};
