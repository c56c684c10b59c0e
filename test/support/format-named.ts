import type { Format, ParseResult, Repository } from "../../src/manifests/format.ts";
import { formats } from "../../src/manifests/formats.ts";

/** The row of a format in the table. */
export function formatNamed(id: string): Format {
  const format = formats.find((row) => row.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return format;
}

/** What a format makes of a text. */
export async function parse(
  format: Format,
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const parser = await format.load();
  return await parser(text, path, repository);
}
