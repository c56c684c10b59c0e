import { central, type MavenRepository } from "../domain/maven-repository.ts";
import type { Environment } from "../domain/program.ts";
import { isLoopback } from "../domain/url.ts";
import { filledText } from "./filled-text.ts";
import { mirrorFor } from "./mirror-of.ts";
import { serverHeaders } from "./server-headers.ts";
import { shown, type MavenSettings } from "./settings-file.ts";

/** A repository that is asked, with what its own server is given. */
export interface RemoteSource extends MavenRepository {
  readonly headers: Readonly<Record<string, string>>;
}

export interface RemoteSources {
  /** In the order in which they are asked; none where Maven's settings forbid the network. */
  readonly sources: readonly RemoteSource[];
  /** What of the settings does not count, each as a message names it. */
  readonly unsupported: readonly string[];
}

/**
 * The repositories to ask: those that an input names, then those of Maven's settings, and Central last
 * where no input names any; each through its mirror, once, with the credentials of its own id.
 */
export function remoteSources(
  named: readonly MavenRepository[],
  settings: MavenSettings,
  env: Environment,
): RemoteSources {
  if (settings.isOffline)
    return { sources: [], unsupported: ["`<offline>`, which forbids to ask any repository"] };
  const unsupported = [...settings.unsupported];
  const sources = new Map<string, RemoteSource>();
  for (const repository of wanted(named, settings)) {
    const mirror = mirrorFor(repository, settings.mirrors);
    const { id, url: written } = mirror ?? repository;
    const url = addressOf(written, env);
    if (sources.has(url)) continue;
    if (mirror?.isBlocked === true)
      unsupported.push(
        `the repository ${shown(repository.id)}, which the mirror ${shown(id)} blocks`,
      );
    else if (isAllowed(url)) {
      const server = settings.servers.get(id);
      const { headers, faults } =
        server === undefined ? { headers: {}, faults: [] } : serverHeaders(server, env);
      unsupported.push(...faults.map((fault) => `the server ${shown(id)}, which ${fault}`));
      sources.set(url, { id, url, headers });
    } else
      unsupported.push(
        `the address of ${mirror === null ? "the repository" : "the mirror"} ${shown(id)}, which is not a plain \`https://\` address`,
      );
  }
  return { sources: [...sources.values()], unsupported };
}

/** The first of each id. */
function wanted(
  named: readonly MavenRepository[],
  { repositories }: MavenSettings,
): readonly MavenRepository[] {
  const all = [
    ...named.map((each) => ({ ...each, hasReleases: true })),
    ...repositories,
    ...(named.length === 0 ? [{ ...central, hasReleases: true }] : []),
  ];
  const first = new Map(all.toReversed().map((each) => [each.id, each]));
  return all.filter((each) => each.hasReleases && first.get(each.id) === each);
}

/** Only what stands behind the host may come from the environment. */
function addressOf(written: string, env: Environment): string {
  if (!/^https?:\/\/[^/$]+\/.*\$\{/.test(written)) return written;
  const { text, faults } = filledText(written, env);
  return faults.length === 0 && !/[^\w./:-]|\.\./.test(text) ? text : written;
}

/** A secret travels along, so that the address has to be one alone. */
function isAllowed(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || /[?#$]/.test(text) || url.username !== "" || url.password !== "")
    return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}
