import type { Repository } from "./format.ts";
import { parseXml } from "../syntax/xml.ts";
import type { XmlElement } from "../syntax/xml-element.ts";

const parsed = new WeakMap<Repository, Map<string, Promise<XmlElement>>>();

/**
 * The root element of another file of the repository, parsed once however many manifests build on it:
 * a parent POM or central versions are asked for by every module.
 */
export function xmlFile(path: string, repository: Repository): Promise<XmlElement> {
  const files = parsed.get(repository) ?? new Map<string, Promise<XmlElement>>();
  parsed.set(repository, files);
  const root = files.get(path) ?? readXml(path, repository);
  files.set(path, root);
  return root;
}

async function readXml(path: string, repository: Repository): Promise<XmlElement> {
  return await parseXml(repository.text(path), path);
}
