/**
 * What the changelog says of a version, without its heading: the text of its release.
 *
 * @throws {Error} when the changelog has no such version, or says nothing of it.
 */
export function changelogSection(changelog: string, version: string): string {
  const headings = [...changelog.matchAll(/^## \[(?<version>[^\]]+)\].*$/gm)];
  const at = headings.findIndex(({ groups }) => groups?.["version"] === version);
  const heading = headings[at];
  if (heading === undefined)
    throw new Error(`CHANGELOG.md has no section for ${version}. Move "Unreleased" under it.`);
  const start = heading.index + heading[0].length;
  const section = changelog.slice(start, headings[at + 1]?.index).trim();
  if (section === "") throw new Error(`The section for ${version} in CHANGELOG.md is empty.`);
  return `${section}\n`;
}
