import { evaluateProject, type Evaluation } from "../../../src/manifests/dotnet/evaluation.ts";
import type { Scope } from "../../../src/manifests/dotnet/scope.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { repository } from "../../support/speakers.ts";

/** What an expression in `src/app/app.csproj` sees, with properties of one value or several. */
export function scopeOf(
  properties: Readonly<Record<string, string | readonly string[]>> = {},
  files: Readonly<Record<string, string>> = {},
  path = "src/app/app.csproj",
): Scope {
  const entries = Object.entries(properties).map(
    ([name, values]) =>
      [
        name.toLowerCase(),
        { values: typeof values === "string" ? [values] : values, open: false },
      ] as const,
  );
  return {
    properties: new Map(entries),
    path,
    project: "src/app/app.csproj",
    repository: repository(files),
  };
}

/** The evaluation of the first of the files. */
export async function evaluationOf(files: Readonly<Record<string, string>>): Promise<Evaluation> {
  const [path = "", text = ""] = Object.entries(files)[0] ?? [];
  return await evaluateProject({ path, root: await parseXml(text, path) }, repository(files));
}
