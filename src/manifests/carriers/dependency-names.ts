const section = /^["']?(?:dev|optional)?[dD]ependencies["']?[^\S\n]*:[^\S\n]*(\{?)$/;
const entry = /^["']?((?:@[\w.-]+\/)?[\w.-]+)["']?[^\S\n]*:/;

/**
 * The direct dependencies of a package.yaml or package.json5: what stands in the braces of a section, or
 * is indented below it. https://pnpm.io/package_json
 */
export function dependencyNames(text: string): readonly string[] {
  const names: string[] = [];
  /** The indent of the section that a line stands in, `null` outside; below every other in braces. */
  let inside: number | null = null;
  for (const line of oneEach(text)) {
    const written = line.trim();
    if (written === "" || written.startsWith("#") || written.startsWith("//")) continue;
    const indent = line.length - line.trimStart().length;
    if (inside !== null && (written.startsWith("}") || indent <= inside)) inside = null;
    const opens = section.exec(written);
    const name = entry.exec(written)?.[1];
    if (opens !== null) inside = opens[1] === "" ? indent : -1;
    else if (inside !== null && name !== undefined) names.push(name);
  }
  return names;
}

/** The text with each entry of an object in braces on a line of its own. */
function oneEach(text: string): string[] {
  return text.replaceAll(/[{,]/g, "$&\n").replaceAll("}", "\n}\n").split("\n");
}
