import type { Format, ParseResult } from "../../src/manifests/format.ts";
import { Fault, type ProblemCode } from "../../src/domain/problem.ts";
import { parse } from "./format-named.ts";
import { repository } from "./speakers.ts";

/** What a format reads from the first of the files, with the others around it. */
export async function readFirst(
  format: Format,
  files: Readonly<Record<string, string>>,
): Promise<ParseResult> {
  const [first] = Object.entries(files);
  if (first === undefined) throw new Error("a reading needs a file");
  const [path, text] = first;
  return await parse(format, text, path, repository(files));
}

/** The packages in the short form `name version`, with `dev` and `range` where they apply. */
export function listed({ packages }: ParseResult): string[] {
  return packages.map(({ name, version, development, resolved }) =>
    [
      name,
      version ?? "-",
      ...(development ? ["dev"] : []),
      ...(resolved || version === null ? [] : ["range"]),
    ].join(" "),
  );
}

/** A reading without its slices, which no two readings share. */
export function stated(reading: ParseResult): ParseResult {
  const { slice: _, ...rest } = reading;
  return rest;
}

/** The fault that keeps a promise; anything else that is thrown fails the test. */
export async function faultOf(
  promise: Promise<unknown>,
): Promise<{ code: ProblemCode; path: string | null; line: number | null; message: string }> {
  try {
    await promise;
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    const { path = null, line = null } = thrown.place;
    return { code: thrown.code, path, line, message: thrown.message };
  }
  throw new Error("nothing was thrown");
}
