import type { Repository } from "../../format.ts";
import type { Finding } from "./findings.ts";
import { outsideBoms, type Boms, type StatedVersion } from "./versions/managed-versions.ts";
import { kotlin, springBoot } from "./plugin-versions.ts";
import type { Scope } from "./scope.ts";
import { springBootPlugin, springManagement } from "./plugin-findings.ts";

type Entry = Extract<Finding, { readonly kind: "dependency" | "constraint" }>;

/** What Spring's dependency management plugin sets, for tests or otherwise. */
export interface SpringManagement {
  readonly lookUp: (name: string, test: boolean) => Promise<StatedVersion>;
  /** Its BOMs, the first that counts last. */
  readonly boms: (test: boolean) => readonly string[];
}

/**
 * The versions that Spring's plugin sets: those of its own `dependencies`, then those of its BOMs, of
 * which the last counts, and that of Spring Boot's plugin comes first. Properties of the project count
 * before those of the BOMs. `null` where the plugin is not applied.
 * https://docs.spring.io/dependency-management-plugin/docs/current/reference/html/
 */
export function springManagementOf(
  findings: readonly Finding[],
  scope: Scope,
  repository: Repository,
): SpringManagement | null {
  const plugins = new Set(findings.flatMap((each) => (each.kind === "plugin" ? each.id : [])));
  const entries = findings.filter(isManaging);
  if (!plugins.has(springManagement) && entries.length === 0) return null;
  const implicit = plugins.has(springBootPlugin)
    ? [{ coordinates: `${bootBom}:${scope.versionOf(springBoot) ?? "?"}`, test: false, own: empty }]
    : [];
  const boms = lastOfEach([
    ...implicit,
    ...entries
      .filter(({ isPlatform }) => isPlatform)
      .map(({ notation: { name, version }, test, properties: own = empty }) => ({
        coordinates: `${name}:${version?.version ?? "?"}`,
        test,
        own,
      })),
  ]);
  const shared = opened(scope, empty, repository);

  async function stated(name: string, test: boolean): Promise<StatedVersion> {
    const own = entries.findLast(
      (each) => !each.isPlatform && each.test === test && each.notation.name === name,
    );
    if (own !== undefined) return { version: own.notation.version };
    for (const bom of boms.toReversed().filter((each) => each.test === test)) {
      const reader = bom.own.size === 0 ? shared : opened(scope, bom.own, repository);
      const found = await reader.lookUp(bom.coordinates, name);
      if ("unknown" in found || found.version !== null) return found;
    }
    return { version: null };
  }

  return {
    boms: (test) => boms.flatMap((each) => (test || !each.test ? each.coordinates : [])),
    async lookUp(name, test) {
      const inTests = test ? await stated(name, true) : { version: null };
      return "unknown" in inTests || inTests.version !== null ? inTests : await stated(name, false);
    },
  };
}

const bootBom = "org.springframework.boot:spring-boot-dependencies";
const empty: ReadonlyMap<string, string> = new Map();

function isManaging(finding: Finding): finding is Entry {
  return "notation" in finding && finding.manner === "spring";
}

interface Bom {
  readonly coordinates: string;
  readonly test: boolean;
  readonly own: ReadonlyMap<string, string>;
}

/** The same BOM in another version takes the place of the one before. */
function lastOfEach(boms: readonly Bom[]): readonly Bom[] {
  const nameOf = ({ coordinates, test }: Bom): string =>
    `${test} ${coordinates.split(":", 2).join(":")}`;
  const last = new Map(boms.map((bom) => [nameOf(bom), bom]));
  return boms.filter((bom) => last.get(nameOf(bom)) === bom);
}

function opened(scope: Scope, own: ReadonlyMap<string, string>, repository: Repository): Boms {
  return outsideBoms(repository, { order: "maven", properties: new Overrides(scope, own) });
}

/** The properties of a project, which are looked up by the names that BOMs ask for. */
class Overrides extends Map<string, string> {
  readonly #scope: Scope;
  readonly #own: ReadonlyMap<string, string>;

  constructor(scope: Scope, own: ReadonlyMap<string, string>) {
    super();
    this.#scope = scope;
    this.#own = own;
  }

  override get(name: string): string | undefined {
    const written = this.#own.get(name) ?? (name === "version" ? null : this.#scope.textOf(name));
    // Spring Boot's plugin sets it to the version of Kotlin's.
    const version = written ?? (name === "kotlin.version" ? this.#scope.versionOf(kotlin) : null);
    return version ?? undefined;
  }
}
