type Help = Readonly<
  Record<string, { readonly meaning: string; readonly effect: string; readonly remedy: string }>
>;

/** A section for each code, whose heading is the code: so that is its anchor. */
export function problemSections(problemCodes: Help): string {
  return Object.entries(problemCodes)
    .map(
      ([name, { meaning, effect, remedy }]) =>
        `## ${name}\n\n${meaning}\n\n- **What the tool did:** ${effect}\n- **What to do:** ${remedy}\n`,
    )
    .join("\n");
}
