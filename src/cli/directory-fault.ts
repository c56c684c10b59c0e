import { statSync } from "node:fs";
import { problem, type Problem } from "../domain/problem.ts";

/** What is wrong with a directory, as an absolute path; nothing where it is one. */
export function directoryFault(directory: string): readonly Problem[] {
  const fact = fault(directory);
  if (fact === null) return [];
  const message = `${fact}. Name the directory of the repository.`;
  return [problem("error", "input-invalid", message)];
}

function fault(directory: string): string | null {
  const name = JSON.stringify(directory);
  try {
    return statSync(directory).isDirectory() ? null : `${name} is a file, not a directory`;
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EACCES"
      ? `There is no access to ${name}`
      : `There is no directory ${name}`;
  }
}
