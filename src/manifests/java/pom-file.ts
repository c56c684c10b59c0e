import type { Repository } from "../format.ts";
import { parseXml } from "../../syntax/xml.ts";
import { readPom, type WrittenPom } from "./pom.ts";

const known = new WeakMap<Repository, Map<string, Promise<WrittenPom>>>();

/**
 * A POM of the repository, read once however many modules build on it.
 * @throws Fault `manifest-*`, as `readPom`.
 */
export function pomFile(path: string, repository: Repository): Promise<WrittenPom> {
  const poms = known.get(repository) ?? new Map<string, Promise<WrittenPom>>();
  known.set(repository, poms);
  const pom = poms.get(path) ?? read(path, repository);
  poms.set(path, pom);
  return pom;
}

async function read(path: string, repository: Repository): Promise<WrittenPom> {
  return readPom(await parseXml(repository.text(path), path), path);
}
