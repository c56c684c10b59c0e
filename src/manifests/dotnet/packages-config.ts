import type { Package } from "../../vocabulary/package.ts";
import { Fault } from "../../vocabulary/problem.ts";
import type { Format, Reading } from "../format.ts";
import { childrenNamed, parseXml, type XmlElement } from "../syntax/xml.ts";

/** What NuGet installs into a project that has no `<PackageReference>`. https://learn.microsoft.com/nuget/reference/packages-config */
export const packagesConfig: Format = {
  id: "packages-config",
  packageType: "NUGET",
  files: ["packages.config"],
  lockfile: false,
  endpoint: null,
  parse,
};

async function parse(text: string, path: string): Promise<Reading> {
  const root = await parseXml(text, path);
  if (root.name !== "packages")
    throw new Fault(
      "manifest-unreadable",
      `${path} is XML, but its root is <${root.name}> and not <packages>. Mend the file, or add it to \`exclude\`.`,
      { path, line: root.line },
    );
  return { packages: childrenNamed(root, "package").map((element) => toPackage(element, path)) };
}

function toPackage(element: XmlElement, path: string): Package {
  return {
    name: required(element, "id", path),
    version: required(element, "version", path),
    development: element.attributes.get("developmentDependency")?.trim().toLowerCase() === "true",
    resolved: true,
  };
}

function required({ attributes, line }: XmlElement, name: string, path: string): string {
  const value = attributes.get(name)?.trim() ?? "";
  if (value !== "") return value;
  throw new Fault(
    "manifest-unreadable",
    `${path} has a package without \`${name}\`. Add it, or exclude the file.`,
    { path, line },
  );
}
