import { notAllowed, type Parsed } from "./parsed.ts";

/** `owner/name`, as in a repository's address on GitHub. */
export function parseRepository(text: string): Parsed<string> {
  return /^[\w.-]+\/[\w.-]+$/.test(text)
    ? { value: text }
    : notAllowed(text, "`owner/name`, as in the repository's address on GitHub");
}
