import { statSync } from "node:fs";
import { problem, type Problem } from "../domain/problem.ts";

/** What is wrong with a directory, as an absolute path; nothing where it is one. */
export function directoryFault(directory: string): readonly Problem[] {
  const fact = fault(directory);
  if (fact === null) return [];
  const message = `${fact} ${JSON.stringify(directory)}. Name the directory of the repository.`;
  return [problem("error", "input-invalid", message)];
}

function fault(directory: string): string | null {
  try {
    return statSync(directory).isDirectory() ? null : "A file, and no directory, is";
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EACCES"
      ? "There is no access to"
      : "There is no directory";
  }
}
