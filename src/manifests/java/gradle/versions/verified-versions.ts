import { posix } from "node:path";
import { Fault } from "../../../../domain/problem.ts";
import { parseXml } from "../../../../syntax/xml.ts";
import { childrenNamed, type XmlElement } from "../../../../syntax/xml-element.ts";
import type { Repository } from "../../../format.ts";
import { perRepository } from "../../../per-repository.ts";

/** What a build verified the checksums of. */
export interface Verified {
  readonly path: string;
  /**
   * The version of a package, where it is the only one that the file has with an archive and the BOMs
   * that manage it are there in the versions that are declared: Gradle adds to the file, and never
   * takes an old version out.
   */
  readonly versionOf: (name: string, boms: readonly string[]) => string | null;
}

/**
 * Reads `gradle/verification-metadata.xml` of a build; `null` where there is none that can be read.
 * https://docs.gradle.org/current/userguide/dependency_verification.html
 */
export function verifiedVersions(root: string, repository: Repository): Promise<Verified | null> {
  return verifiedAt(posix.join(root, "gradle/verification-metadata.xml"), repository);
}

const verifiedAt = perRepository(read);

async function read(path: string, repository: Repository): Promise<Verified | null> {
  if (!repository.has(path)) return null;
  try {
    return verifiedIn(await parseXml(repository.text(path), path), path);
  } catch (thrown) {
    // It only adds to what the scripts declare.
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}

function verifiedIn(root: XmlElement, path: string): Verified {
  const all = new Set<string>();
  const archives = new Map<string, Set<string>>();
  for (const list of childrenNamed(root, "components"))
    for (const component of childrenNamed(list, "component")) {
      const [group, artifact, version = ""] = ["group", "name", "version"].map((attribute) =>
        component.attributes.get(attribute),
      );
      const name = `${group}:${artifact}`;
      all.add(`${name}:${version}`);
      if (!childrenNamed(component, "artifact").some(isArchive)) continue;
      archives.set(name, (archives.get(name) ?? new Set()).add(version));
    }
  return {
    path,
    versionOf(name, boms) {
      const [only = null, another] = archives.get(name) ?? [];
      const isOne = another === undefined && boms.length > 0;
      return isOne && boms.every((bom) => all.has(bom)) ? only : null;
    },
  };
}

function isArchive({ attributes }: XmlElement): boolean {
  return /(?<!-sources|-javadoc)\.(?:jar|aar)$/.test(attributes.get("name") ?? "");
}
