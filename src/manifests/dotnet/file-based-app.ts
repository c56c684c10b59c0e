import type { XmlElement } from "../../syntax/xml-element.ts";

/** A directive of a file-based app, such as `#:package Name@1.0`. */
interface Directive {
  readonly kind: string;
  readonly value: string;
  readonly line: number;
}

/** Before its first line of code a C# file may have white space, comments and directives. */
const beforeCode = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

/**
 * Whether a C# file is a program without a project that declares its needs. `head` is its beginning.
 * https://learn.microsoft.com/dotnet/core/sdk/file-based-apps
 */
export function isFileBasedApp(head: string): boolean {
  return directivesOf(head).length > 0;
}

function directivesOf(text: string): readonly Directive[] {
  const directives: Directive[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let line = 1;
  let counted = 0;
  for (;;) {
    beforeCode.lastIndex = at;
    at += beforeCode.exec(text)?.[0].length ?? 0;
    if (text.charAt(at) !== "#") return directives;
    const end = text.indexOf("\n", at);
    const written = text.slice(at, end === -1 ? text.length : end);
    for (; counted < at; counted += 1) if (text.charAt(counted) === "\n") line += 1;
    const [, kind, value = ""] = /^#:(\w+)\s(.*)$/.exec(written.trimEnd()) ?? [];
    if (kind !== undefined)
      directives.push({ kind: kind.toLowerCase(), value: value.trim(), line });
    if (end === -1) return directives;
    at = end;
  }
}

/** The project that the SDK makes of a file-based app, as far as packages depend on it. */
export function virtualProject(text: string): XmlElement {
  const directives = directivesOf(text);
  const sdks = valuesOf(directives, "sdk").map(({ value }) => namePart(value).name);
  return element("Project", 1, { Sdk: sdks.length === 0 ? "Microsoft.NET.Sdk" : sdks.join(";") }, [
    element(
      "PropertyGroup",
      1,
      {},
      valuesOf(directives, "property").map(({ value, line }) => {
        const [, name = "", set = ""] = /^([\w.-]+)\s*[=\s]\s*(.*)$/.exec(value) ?? [];
        return { ...element(name, line), text: set };
      }),
    ),
    element(
      "ItemGroup",
      1,
      {},
      valuesOf(directives, "package").map(({ value, line }) => {
        const { name, version } = namePart(value);
        return element("PackageReference", line, { Include: name, Version: version });
      }),
    ),
  ]);
}

function valuesOf(directives: readonly Directive[], kind: string): readonly Directive[] {
  return directives.filter((directive) => directive.kind === kind && directive.value !== "");
}

/** `Name@Version`, and as the previews had it with white space between them. */
function namePart(value: string): { readonly name: string; readonly version: string } {
  const [, name = value, version = ""] = /^([^@\s]+)\s*[@\s]\s*(.*)$/.exec(value) ?? [];
  return { name, version };
}

function element(
  name: string,
  line: number,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlElement[] = [],
): XmlElement {
  return { name, attributes: new Map(Object.entries(attributes)), children, text: "", line };
}
