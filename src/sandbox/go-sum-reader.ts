import { Fault } from "../domain/problem.ts";
import type { NameAndVersion, SandboxOptions } from "./options.ts";

const goMod = "/go.mod";

/**
 * Reads a go.sum as the live service does: a module of which only the `go.mod` was weighed is
 * recorded too, which the product's own parser rightly leaves out.
 * Seen in https://github.com/cortexapps/cli/blob/main/tests/test_packages.py
 *
 * @throws Fault `manifest-invalid`
 */
export function readGoSum(
  text: string,
  { goVersions, goModLines }: Pick<SandboxOptions, "goVersions" | "goModLines">,
): readonly NameAndVersion[] {
  return text.split("\n").flatMap((line, index) => {
    const fields = line.trim().split(/\s+/);
    if (fields.length === 1 && fields[0] === "") return [];
    const [name, written, hash, ...more] = fields;
    if (name === undefined || written === undefined || more.length > 0 || !isHash(hash))
      throw notGoSum(index + 1);
    const ending = written.endsWith(goMod) ? goMod : "";
    if (ending !== "" && goModLines === "ignored") return [];
    const plain = written.slice(0, written.length - ending.length);
    const version = goVersions === "bare" ? bare(plain) : plain;
    return [{ name, version: goModLines === "written" ? version + ending : version }];
  });
}

function isHash(text: string | undefined): boolean {
  return text !== undefined && /^h\d+:/.test(text);
}

/** An earlier functional test of the vendor finds `v3.3.0+incompatible/go.mod` recorded as `3.3.0`. */
function bare(version: string): string {
  return version.replace(/^v/, "").replace(/\+incompatible$/, "");
}

function notGoSum(line: number): Fault {
  return new Fault(
    "manifest-invalid",
    `Line ${line} is not \`module version hash\`. Send a go.sum.`,
    { line },
  );
}
