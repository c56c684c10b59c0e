import { parseXml } from "../syntax/xml.ts";
import type { XmlElement } from "../syntax/xml-element.ts";
import { boundedText } from "../workspace/bounded-text.ts";
import { decodeText } from "../workspace/decode-text.ts";
import { isPomOf } from "./pom-identity.ts";
import type { PomCoordinates } from "./pom-path.ts";

/** The largest POM that is published has a quarter of it. */
export const maxPomBytes = 5_000_000;

/** The root of a document, where it is the POM of these coordinates; `null` for anything else. */
export async function pomIn(
  bytes: Uint8Array,
  coordinates: PomCoordinates,
  path: string,
): Promise<XmlElement | null> {
  try {
    const root = await parseXml(boundedText(decodeText(bytes, path), path), path);
    return isPomOf(root, coordinates) ? root : null;
  } catch {
    return null;
  }
}
