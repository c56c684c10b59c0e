/** An option of a requirements file that names a file or a project. */
export interface RequirementOption {
  readonly name: "requirement" | "constraint" | "editable";
  readonly value: string;
}

const spellings = [
  { name: "requirement", short: "-r" },
  { name: "constraint", short: "-c" },
  { name: "editable", short: "-e" },
] as const;

/**
 * What the options of a line ask to read or install; `null` when they only set up pip.
 * Several may share a line, and as in pip the first of the table counts.
 */
export function requirementOptions(text: string): RequirementOption | null {
  const words = text.match(/(?:[^\s"']|"[^"]*"|'[^']*'|["'])+/g) ?? [];
  for (const { name, short } of spellings) {
    const long = `--${name}`;
    const index = words.findIndex(
      (word) => word === long || word.startsWith(`${long}=`) || word.startsWith(short),
    );
    const word = words[index];
    if (word === undefined) continue;
    const attached = word.startsWith(long) ? word.slice(long.length) : word.slice(short.length);
    return { name, value: unquoted(attached.replace(/^=/, "") || (words[index + 1] ?? "")) };
  }
  return null;
}

function unquoted(value: string): string {
  return value.replace(/^(["'])(.*)\1$/s, "$2");
}
