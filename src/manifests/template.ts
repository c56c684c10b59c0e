import { isRecord } from "../domain/untyped.ts";
import { withoutComments } from "./comments.ts";
import type { Format, ParseResult } from "./format.ts";

/**
 * What template engines fill in: `{{ name }}` and `{% if … %}` of Jinja, Handlebars, Go and Backstage,
 * `<%= name %>` of EJS and ERB.
 */
const placeholder = /\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|<%[^%\n]*%>/;

/** Every manifest is looked through for them, in a third of the time of a regular expression. */
function isMarked(text: string): boolean {
  return text.includes("{{") || text.includes("{%") || text.includes("<%");
}

/** Where a file without its comments writes the name of its own project, the first time. */
const ownName: ReadonlyMap<string, RegExp> = new Map([
  ["csproj", /<(?:AssemblyName|RootNamespace|PackageId)>([^<]*)</],
  ["go-mod", /^module\s+(.*)/m],
  ["maven-pom", /<(?:groupId|artifactId)>([^<]*)</],
  [
    "pyproject",
    /^\[(?:project|tool\.poetry|metadata)\].*(?:\n(?!\[).*)*?\nname\s*=\s*["']?([^"'\n]*)/m,
  ],
]);

/** A lockfile that cannot be read is broken, and no template: nobody writes one by hand but a go.mod. */
export function isWrittenByTool({ id, lockfile }: Format): boolean {
  return lockfile && id !== "go-mod";
}

/**
 * The placeholder that marks a path as one of files to come, which a generator makes of it
 * (`{{cookiecutter.slug}}/package.json`); `null` where there is none.
 */
export function placeholderIn(path: string): string | null {
  return isMarked(path) ? (placeholder.exec(path)?.[0] ?? null) : null;
}

/** The placeholder in the place of the own name, of a name or of a version; `null` where there is none. */
export function placeholderRead(
  format: Format,
  text: string,
  { packages }: ParseResult,
): string | null {
  // A look at the whole text spares nearly every file the second one.
  if (!isMarked(text)) return null;
  const own = ownNameIn(format, text);
  for (const each of [own, ...packages.flatMap(({ name, version }) => [name, version ?? ""])])
    if (isMarked(each)) return placeholder.exec(each)?.[0] ?? null;
  return null;
}

function ownNameIn({ id }: Format, text: string): string {
  if (id === "package-json") {
    const project: unknown = JSON.parse(text);
    return isRecord(project) && typeof project["name"] === "string" ? project["name"] : "";
  }
  return ownName.get(id)?.exec(withoutComments(text))?.[1] ?? "";
}

/**
 * The placeholder for which a text cannot be read, because it stands where its syntax has no place for
 * one: outside texts in quotes and comments. `null` where there is none, so that the text is simply wrong.
 */
export function placeholderAgainst(text: string): string | null {
  if (!isMarked(text)) return null;
  const isXml = text.trimStart().startsWith("<") && !text.trimStart().startsWith("<%");
  const bare = text.replaceAll(isXml ? dataOrComment : quotedOrComment, "");
  return (isXml ? tag : filled).exec(bare)?.[0] ?? null;
}

const quotedOrComment =
  /"""[^]*?"""|'''[^]*?'''|'[^'\n]*'|"(?:[^"\\\n]|\\.)*"?|(?:^|(?<=\s))(?:#|\/\/).*$/gm;
const dataOrComment = /<!\[CDATA\[[^]*?(?:\]\]>|$(?![^]))|<!--[^]*?(?:-->|$(?![^]))/g;
/** XML takes braces for text. */
const tag = /<%[^%\n]*%>/;
/** A name or a word stands between the braces, and no quote as of an object. */
const filled = /\{\{[-~#^/!&>]?\s*[\w.$@][^{}"\n]*\}\}|\{%-?\s*\w[^%\n]*%\}|<%[^%\n]*%>/;
