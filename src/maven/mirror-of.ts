import type { MavenRepository } from "../domain/maven-repository.ts";

/** A repository that is asked in place of others. */
export interface Mirror extends MavenRepository {
  /** The ids and wildcards of those it stands in for, as written. */
  readonly mirrorOf: string;
  /** The layouts of those, as written. */
  readonly layouts: string;
  /** Whether it forbids to ask them. */
  readonly isBlocked: boolean;
}

/**
 * The mirror that Maven asks in place of a repository: the first that names it alone, else the first
 * whose list it is in. `null` where there is none.
 * https://maven.apache.org/guides/mini/guide-mirror-settings.html#advanced-mirror-specification
 */
export function mirrorFor(repository: MavenRepository, mirrors: readonly Mirror[]): Mirror | null {
  const fitting = mirrors.filter(({ layouts }) => hasDefaultLayout(layouts));
  return (
    fitting.find(({ mirrorOf }) => mirrorOf === repository.id) ??
    fitting.find(({ mirrorOf }) => isListed(repository, mirrorOf)) ??
    null
  );
}

/** The id itself and its exclusion end the search, whatever else the list has; blanks are a part of an id. */
function isListed({ id, url }: MavenRepository, mirrorOf: string): boolean {
  let found = false;
  for (const each of mirrorOf.split(",")) {
    if (each === id) return true;
    if (each === `!${id}`) return false;
    found ||= wildcards.get(each)?.(url) ?? false;
  }
  return found;
}

const wildcards: ReadonlyMap<string, (url: string) => boolean> = new Map([
  ["*", () => true],
  ["external:*", isExternal],
  ["external:http:*", (url: string) => /^(?:http|dav):/i.test(url) && isExternal(url)],
]);

/** Maven knows two names of this machine. */
function isExternal(url: string): boolean {
  const { protocol, hostname } = URL.parse(url) ?? {};
  return protocol !== "file:" && hostname !== "localhost" && hostname !== "127.0.0.1";
}

function hasDefaultLayout(layouts: string): boolean {
  const listed = layouts.split(",");
  return !listed.includes("!default") && (listed.includes("default") || listed.includes("*"));
}
