import type { MavenRepository } from "../domain/maven-repository.ts";
import { childrenNamed, childText, type XmlElement } from "../syntax/xml-element.ts";
import type { Mirror } from "./mirror-of.ts";

/** What Maven's settings configure about repositories. */
export interface MavenSettings {
  /** Only the user's own settings forbid the network. */
  readonly isOffline: boolean;
  readonly mirrors: readonly Mirror[];
  /** Those that are active, in their order. */
  readonly proxies: readonly XmlElement[];
  /** By id. */
  readonly servers: ReadonlyMap<string, XmlElement>;
  /** Of active profiles, in the order in which Maven asks them. */
  readonly repositories: readonly SettingsRepository[];
  /** What of them is not supported, each as a message names it. */
  readonly unsupported: readonly string[];
}

export interface SettingsRepository extends MavenRepository {
  /** Whether it has releases; without, it only takes the place of another with its id. */
  readonly hasReleases: boolean;
}

/**
 * Reads the roots of settings, as far as there are any: what has an id counts from the first that has
 * it, as a whole, and active profiles from both. https://maven.apache.org/settings.html
 */
export function readSettings(
  user: XmlElement | null,
  installation: XmlElement | null,
): MavenSettings {
  function all(list: string, name: string): readonly XmlElement[] {
    const own = listed(user, list, name);
    const ids = new Set(own.map(idOf));
    return [...own, ...listed(installation, list, name).filter((each) => !ids.has(idOf(each)))];
  }
  const profiles = all("profiles", "profile");
  const named = new Set(
    [user, installation]
      .flatMap((root) => listed(root, "activeProfiles", "activeProfile"))
      .map(({ text }) => text.trim()),
  );
  const active = profiles.filter((profile) => isByDefault(profile) || named.has(idOf(profile)));
  // Maven asks those of the last profile first.
  const repositories = active.toReversed().flatMap(repositoriesOf);
  return {
    isOffline: user !== null && childText(user, "offline") === "true",
    mirrors: all("mirrors", "mirror").map(mirrorOf),
    proxies: all("proxies", "proxy").filter((proxy) => childText(proxy, "active") !== "false"),
    servers: new Map(
      all("servers", "server")
        .toReversed()
        .map((server) => [idOf(server), server]),
    ),
    repositories: repositories.filter(isDefault),
    unsupported: [
      ...profiles
        .filter((profile) => !active.includes(profile) && isConditional(profile))
        .map((profile) => `the \`<activation>\` of the profile ${shown(idOf(profile))}`),
      ...repositories
        .filter((repository) => !isDefault(repository))
        .map(({ id, layout }) => `the layout ${shown(layout)} of the repository ${shown(id)}`),
    ],
  };
}

function isDefault({ layout }: { readonly layout: string }): boolean {
  return layout === "default";
}

function listed(parent: XmlElement | null, list: string, name: string): readonly XmlElement[] {
  return (parent === null ? [] : childrenNamed(parent, list)).flatMap((each) =>
    childrenNamed(each, name),
  );
}

/** The id of an element of the settings; empty where it has none. */
export function idOf(element: XmlElement): string {
  return childText(element, "id") ?? "";
}

function isByDefault(profile: XmlElement): boolean {
  return childrenNamed(profile, "activation").some(
    (activation) => childText(activation, "activeByDefault") === "true",
  );
}

/** A profile whose repositories may count, by what is not looked at. */
function isConditional(profile: XmlElement): boolean {
  const conditions = childrenNamed(profile, "activation").flatMap(({ children }) => children);
  return (
    conditions.some(({ name }) => name !== "activeByDefault") &&
    listed(profile, "repositories", "repository").length > 0
  );
}

function repositoriesOf(
  profile: XmlElement,
): readonly (SettingsRepository & { readonly layout: string })[] {
  return listed(profile, "repositories", "repository").map((repository) => ({
    id: idOf(repository),
    url: urlOf(repository),
    hasReleases: childrenNamed(repository, "releases").every(
      (releases) => childText(releases, "enabled") !== "false",
    ),
    layout: childText(repository, "layout") ?? "default",
  }));
}

function mirrorOf(mirror: XmlElement): Mirror {
  return {
    id: idOf(mirror),
    url: urlOf(mirror),
    mirrorOf: childText(mirror, "mirrorOf") ?? "",
    layouts: childText(mirror, "mirrorOfLayouts") ?? "default,legacy",
    isBlocked: childText(mirror, "blocked") === "true",
  };
}

function urlOf(element: XmlElement): string {
  return (childText(element, "url") ?? "").replace(/\/+$/, "");
}

/** Text of the settings as a message quotes it. */
export function shown(text: string): string {
  return `\`${text.replaceAll(/[`\s]+/g, " ").slice(0, 100)}\``;
}
