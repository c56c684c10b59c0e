import { Fault } from "../../domain/problem.ts";
import { isRecord } from "../../domain/untyped.ts";
import { parseToml } from "../../syntax/toml.ts";
import { inlineMetadata } from "../comments.ts";

/** Whether a file with a name of `pyproject` is one; a script is recognised by its first characters. */
export function acceptsProjectFile(path: string, head: () => string | null): boolean {
  return !path.endsWith(".py") || beginning.test(head() ?? "");
}

const beginning = /^# \/\/\/ script[^\S\n]*$/m;

/**
 * The inline metadata of a script, in the form of a pyproject.toml.
 * https://packaging.python.org/en/latest/specifications/inline-script-metadata/
 * @throws Fault `manifest-invalid`, where the metadata is no TOML.
 */
export async function inlineProject(text: string, path: string): Promise<unknown> {
  const block = inlineMetadata(text);
  if (block === null) return {};
  const toml = text.slice(block.begin, block.end).replaceAll(/^#(?: |$)/gm, "");
  const metadata = await parseToml(toml, path).catch((thrown: unknown) => {
    throw thrown instanceof Fault ? notToml(path, thrown) : thrown;
  });
  return isRecord(metadata) ? { project: metadata, tool: metadata["tool"] } : {};
}

/** The line of the fault would be one of the metadata. */
function notToml(path: string, cause: Fault): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} has inline metadata that is not valid TOML. Fix what follows \`# /// script\`, or add the file to \`exclude\`.`,
    { path },
    cause,
  );
}
