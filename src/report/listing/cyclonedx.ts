import { ComponentScope, ComponentType } from "@cyclonedx/cyclonedx-library/Enums";
import {
  Bom,
  Component,
  ComponentRepository,
  Metadata,
  Property,
  PropertyRepository,
  Tools,
} from "@cyclonedx/cyclonedx-library/Models";
import { JSON as CycloneDxJson } from "@cyclonedx/cyclonedx-library/Serialize";
import { Spec1dot6 } from "@cyclonedx/cyclonedx-library/Spec";
import type { Report } from "../report.ts";
import { visibleJson } from "../safe-text.ts";
import { exactVersion } from "./exact-version.ts";
import { listedPackages, type ListedPackage } from "./listed-packages.ts";
import { splitName } from "./package-url.ts";

/**
 * The declared packages as a CycloneDX 1.6 document, with a line for each component. One report
 * gives one text: the document has no serial number, no time and no generated reference.
 * https://cyclonedx.org/docs/1.6/json/
 */
export function renderCycloneDxListing(report: Report): string {
  const bom = new Bom({
    metadata: metadata(report),
    components: new ComponentRepository(listedPackages(report).map(component)),
  });
  const normalize = new CycloneDxJson.Normalize.Factory(Spec1dot6).makeForBom();
  // The graph is not known, and an empty one would state that no package needs another.
  const { dependencies: _, components = [], ...rest } = normalize.normalize(bom, {});
  const fields = Object.entries(rest)
    .filter(([, field]) => field !== undefined)
    .map(([name, field]) => `  ${JSON.stringify(name)}: ${plain(field)}`);
  const lines = components.map((one) => `\n    ${plain(one)}`).join(",");
  return `{\n${fields.join(",\n")},\n  "components": [${lines}${lines === "" ? "" : "\n  "}]\n}\n`;
}

function metadata({ tool, repository, commit }: Report): Metadata {
  const tools = new ComponentRepository([
    new Component(ComponentType.Application, tool.name, { version: tool.version }),
  ]);
  const subject = repository === null ? {} : { component: repositoryComponent(repository, commit) };
  return new Metadata({ tools: new Tools({ components: tools }), ...subject });
}

function repositoryComponent(repository: string, commit: string | null): Component {
  const slash = repository.lastIndexOf("/");
  return new Component(ComponentType.Application, repository.slice(slash + 1), {
    group: repository.slice(0, Math.max(slash, 0)),
    ...(commit === null ? {} : { version: commit }),
  });
}

function component(listed: ListedPackage): Component {
  const { packageType, version, purl, manifests, development } = listed;
  const { group, name } = splitName(packageType, listed.name);
  const exact = exactVersion(packageType, version);
  const properties = [
    ...(purl === null ? [new Property("cortex-deps:package-type", packageType)] : []),
    ...manifests.map((path) => new Property("cortex-deps:manifest", path)),
    ...(version === exact || version === null ? [] : [new Property("cortex-deps:range", version)]),
  ];
  return new Component(ComponentType.Library, name, {
    group,
    // What is never reached at run time: https://cyclonedx.org/docs/1.6/json/#components_items_scope
    scope: development ? ComponentScope.Excluded : ComponentScope.Required,
    properties: new PropertyRepository(properties),
    ...(exact === null ? {} : { version: exact }),
    ...(purl === null ? {} : { purl }),
  });
}

function plain(value: unknown): string {
  return visibleJson(JSON.stringify(value));
}
