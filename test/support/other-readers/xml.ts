import { XMLParser, XMLValidator } from "fast-xml-parser";
import { entriesOf, objectOf, textOf, type Row } from "./walk.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  removeNSPrefix: true,
});

function rootOf(text: string, name: string): Readonly<Record<string, unknown>> {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new Error(verdict.err.msg);
  const root = objectOf(parser.parse(text))[name];
  return root === "" ? {} : objectOf(root);
}

/** An element that stands there once is no list, and an empty one a text. */
function elements(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const list: readonly unknown[] = Array.isArray(value)
    ? value
    : value === undefined
      ? []
      : [value];
  return list.filter((each) => each !== "").map(objectOf);
}

/** https://maven.apache.org/pom.html#dependencies */
export function readPom(text: string): readonly Row[] {
  const project = rootOf(text, "project");
  const properties = new Map(
    elements(project["properties"])
      .flatMap(entriesOf)
      .map(([name, value]) => [name, textOf(value)]),
  );
  return elements(project["dependencies"])
    .flatMap((list) => elements(list["dependency"]))
    .map(({ groupId, artifactId, version }) => ({
      name: `${textOf(groupId)}:${textOf(artifactId)}`,
      version: textOf(version).replace(
        /\$\{([^}]+)\}/g,
        (written, name: string) => properties.get(name) ?? written,
      ),
    }));
}

/** https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files */
export function readProject(text: string): readonly Row[] {
  return elements(rootOf(text, "Project")["ItemGroup"])
    .flatMap((group) => elements(group["PackageReference"]))
    .map((item) => ({
      name: textOf(item["@Include"]),
      version: textOf(item["@Version"]) || textOf(item["Version"]),
    }));
}
