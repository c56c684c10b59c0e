import { code, markdownTable } from "./markdown-table.ts";

type Help = Readonly<Record<string, { readonly meaning: string; readonly remedy: string }>>;

export function codesTable(problemCodes: Help): string {
  return markdownTable(
    ["Code", "Meaning", "What to do"],
    Object.entries(problemCodes).map(([name, { meaning, remedy }]) => [
      code(name),
      meaning,
      remedy,
    ]),
  );
}
