import { notAllowed, type Parsed } from "./parsed.ts";

// https://git-scm.com/docs/git-check-ref-format
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const unfit = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|\/\.|[/.]$|\.lock$/;

/**
 * The name of one branch; `refs/heads/` in front of it is taken off. A comma would be allowed by git,
 * and is nearly always a list.
 */
export function parseBranch(text: string): Parsed<string> {
  const value = text.replace(/^refs\/heads\//, "");
  return value === "" || unfit.test(value) || value.includes(",") || value.startsWith("refs/")
    ? notAllowed(text, "the name of one branch, such as `main`, and neither a list nor a pattern")
    : { value };
}
