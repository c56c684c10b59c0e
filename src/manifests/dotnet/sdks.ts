import { posix } from "node:path";
import type { XmlElement } from "../../syntax/xml-element.ts";
import { attribute, sameName } from "./items.ts";

/**
 * SDKs whose own packages are part of the platform and in no list of NuGet's. Any other SDK is somebody's
 * own package and may reference what it likes.
 * https://learn.microsoft.com/visualstudio/msbuild/how-to-use-project-sdk
 */
const knownSdks =
  /^(?:Microsoft\.NET\.Sdk(?:\..+)?|Microsoft\.Build\.(?:Artifacts|CentralPackageVersions|CopyOnWrite|NoTargets|RunVSTest|Sql|Traversal|UniversalPackages)|Microsoft\.VisualStudio\.JavaScript\.Sdk|Microsoft\.Docker\.Sdk|MSBuild\.Sdk\.(?:Extras|SqlProj)|MSTest\.Sdk|WixToolset\.Sdk|Aspire\.AppHost\.Sdk)$/i;

/** SDKs of projects that hold tests and nothing else. */
const testSdks = /^MSTest\.Sdk$/i;

/** The SDKs that a file names for itself, without their versions. */
export function sdksOf(root: XmlElement): readonly string[] {
  const elements = root.children.filter(({ name }) => sameName(name, "Sdk"));
  const written = [attribute(root, "Sdk"), ...elements.map((each) => attribute(each, "Name"))];
  return written.flatMap((each) => splitSdks(each ?? ""));
}

/** The names in `A/1.0;B`. */
export function splitSdks(written: string): readonly string[] {
  const names = written.split(";").map((each) => (each.split("/", 1)[0] ?? "").trim());
  return names.filter((name) => name !== "");
}

export function isKnownSdk(name: string): boolean {
  return knownSdks.test(name);
}

export function isTestSdk(name: string): boolean {
  return testSdks.test(name);
}

/** Projects of these languages have the SDK's files whether they name it or not; others where they name one. */
export function usesSdk(path: string, root: XmlElement): boolean {
  return (
    /\.(?:cs|fs|vb)(?:proj)?$/i.test(path) ||
    sdksOf(root).length > 0 ||
    root.children.some(isSdkProps)
  );
}

/** Where a project takes in the SDK's properties by its own line. */
export function isSdkProps(element: XmlElement): boolean {
  const written = sameName(element.name, "Import") ? attribute(element, "Project") : null;
  if (written === null) return false;
  const file = posix.basename(written.replaceAll("\\", "/")).toLowerCase();
  if (attribute(element, "Sdk") !== null) return file === "sdk.props";
  return /^microsoft\.(?:common|cpp\.default)\.props$/.test(file);
}
