import { childrenNamed, childText, type XmlElement } from "../../syntax/xml-element.ts";
import type { Profile } from "./pom.ts";

/** What settings of Maven add to the model of a project. */
export interface SettingsProfiles {
  /** Each id once, the user's before the installation's. */
  readonly profiles: readonly Profile[];
  /** The ids of `<activeProfiles>`, which may be those of profiles of POMs. */
  readonly active: ReadonlySet<string>;
}

/** What a build needs to sign, to log in or to upload, and no version of a package. */
const secret = /pass(?:word|phrase)?|secret|token|credential|login|user|key/i;

/**
 * The profiles of settings, by their roots, the user's first, as far as they set properties. Those that
 * may hold a secret are left out, as whoever writes a POM could have them shown as a version.
 * https://maven.apache.org/settings.html#profiles
 */
export function settingsProfiles(roots: readonly XmlElement[]): SettingsProfiles {
  const all = roots.flatMap((root) => listed(root, "profiles", "profile")).map(profileOf);
  const active = roots.flatMap((root) => listed(root, "activeProfiles", "activeProfile"));
  return {
    profiles: [...new Map(all.toReversed().map((each) => [each.id, each])).values()].toReversed(),
    active: new Set(active.map(({ text }) => text.trim())),
  };
}

function profileOf(profile: XmlElement): Profile {
  const properties = childrenNamed(profile, "properties").flatMap(({ children }) => children);
  return {
    id: childText(profile, "id") ?? "default",
    activation: childrenNamed(profile, "activation")[0] ?? null,
    properties: new Map(
      properties
        .filter(({ name, text }) => !secret.test(name) && !isEncrypted(text))
        .map(({ name, text }) => [name, text.trim()]),
    ),
    dependencies: [],
    managed: [],
  };
}

/** https://maven.apache.org/guides/mini/guide-encryption.html */
function isEncrypted(text: string): boolean {
  return /^\s*\{.*\}\s*$/s.test(text);
}

function listed(root: XmlElement, list: string, name: string): readonly XmlElement[] {
  return childrenNamed(root, list).flatMap((each) => childrenNamed(each, name));
}
