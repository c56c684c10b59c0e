import { isPackageName } from "./npm-spec.ts";

/** What a key of `packages` states by itself. */
export interface PnpmKey {
  /** `local` for `file:` and `link:`, `address` where the entry has to name the package. */
  readonly kind: "package" | "local" | "address";
  readonly name: string | null;
  readonly version: string | null;
}

/**
 * Reads `/name/1.2.3_peers` (version 5), `/name@1.2.3(peers)` (6) and `name@1.2.3` (9), the first two
 * also behind the host of a registry, and `name@https://…`, `host/path` and `file:…` of all of them.
 * https://github.com/pnpm/spec/tree/master/lockfile
 */
export function pnpmKey(key: string, major: number): PnpmKey {
  const path = withoutPeers(key);
  const [, scope = "", bare = "", written = ""] = (major < 6 ? slashed : atted).exec(path) ?? [];
  const name = isPackageName(scope + bare) ? scope + bare : null;
  if (localPath.test(key)) return { kind: "local", name: null, version: null };
  if (localPath.test(written)) return { kind: "local", name, version: null };
  const version = major < 6 ? written.replace(/_.*$/, "") : written;
  if (name !== null && release.test(version)) return { kind: "package", name, version };
  const isNamed = name !== null && (major >= 9 || version.includes(":"));
  return { kind: "address", name: isNamed ? name : null, version: null };
}

/** A key without the `(…)` of the peers it was resolved with. */
export function withoutPeers(key: string): string {
  const at = key.indexOf("(");
  return at === -1 ? key : key.slice(0, at);
}

// `/` or a registry's host, the scope, the name, the version.
const slashed = /^(?:[^@]*?\/)??(@[^/]+\/)?([^/@]+)\/([^/]+)$/;
const atted = /^(?:[^@]*\/)?(@[^/@]+\/)?([^/@]+)@(.+)$/;
// A commit may begin with digits, too, but has no dot after them.
const release = /^\d+\.[^:/]*$/;
const localPath = /^(?:file|link):/;
