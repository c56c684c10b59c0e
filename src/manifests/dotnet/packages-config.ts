import type { Package } from "../../domain/package.ts";
import { Fault } from "../../domain/problem.ts";
import type { Format, Reading } from "../format.ts";
import { parseXml, type XmlElement } from "../../syntax/xml.ts";
import { attribute, sameName } from "./items.ts";

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
  if (!sameName(root.name, "packages"))
    throw new Fault(
      "manifest-invalid",
      `${path} is XML, but its root is <${root.name}> and not <packages>. Fix the file, or add it to \`exclude\`.`,
      { path, line: root.line },
    );
  const elements = root.children.filter(({ name }) => sameName(name, "package"));
  return { packages: elements.map((element) => toPackage(element, path)) };
}

function toPackage(element: XmlElement, path: string): Package {
  return {
    name: required(element, "id", path),
    version: required(element, "version", path),
    development: attribute(element, "developmentDependency")?.toLowerCase() === "true",
    resolved: true,
  };
}

function required(element: XmlElement, name: string, path: string): string {
  const value = attribute(element, name);
  if (value !== null) return value;
  throw new Fault(
    "manifest-invalid",
    `${path} has a package without \`${name}\`. Add it, or exclude the file.`,
    { path, line: element.line },
  );
}
