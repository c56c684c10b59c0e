import { endpoints } from "../cortex/endpoints.ts";
import type { Repository } from "../manifests/format.ts";
import { formats } from "../manifests/formats.ts";
import { Fault } from "../domain/problem.ts";
import { readGoSum } from "./go-sum-reader.ts";
import type { FileEndpoint, NameAndVersion, ReadFile, SandboxOptions } from "./options.ts";
import { topLevelLock } from "./top-level-lock.ts";

type ReaderOptions = Pick<
  SandboxOptions,
  "javaNames" | "nested" | "goVersions" | "goModLines" | "readFile"
>;

/**
 * How the stand-in reads the file of an upload, and what of it it records.
 * @throws Fault `manifest-invalid` for what is not such a file.
 */
export async function readUpload(
  endpoint: FileEndpoint,
  text: string,
  options: ReaderOptions,
): Promise<readonly NameAndVersion[]> {
  if (endpoint === "go/gosum") return readGoSum(text, options);
  if (endpoint === "node/pnpm-lock") refuseOldPnpm(text);
  const isTopLevel = endpoint === "node/package-lock" && options.nested !== "all";
  const read = options.readFile ?? readAsManifest;
  const rows = await read(endpoint, isTopLevel ? topLevelLock(text) : text);
  if (endpoint !== "java/maven-pom" || options.javaNames === "colon") return rows;
  return rows.map((row) => ({ ...row, name: row.name.replaceAll(":", ".") }));
}

const readAsManifest: ReadFile = async (endpoint, text) => {
  const format = formats.find(({ id }) => id === endpoints[endpoint].format);
  if (format === undefined) throw new Error(`no format goes to ${endpoint}`);
  const path = format.files[0]?.replaceAll("*", "upload") ?? "upload";
  const parse = await format.load();
  const { packages } = await parse(text, path, onlyFile(path, text));
  return packages.map(({ name, version }) => ({ name, version: version ?? "" }));
};

/** The service sees the uploaded file and nothing beside it. */
function onlyFile(path: string, text: string): Repository {
  return {
    manifests: [path],
    has: (other) => other === path,
    list: () => [],
    text(other) {
      if (other === path) return text;
      throw new Fault("include-missing", `${other} is not part of the upload.`, { path });
    },
  };
}

const oldestPnpmLock = 6;

/** The public documentation takes pnpm-lock.yaml from version 6. */
function refuseOldPnpm(text: string): void {
  const written = /^['"]?lockfileVersion['"]?:\s*['"]?([\d.]+)/m.exec(text)?.[1];
  if (written === undefined || Number.parseFloat(written) >= oldestPnpmLock) return;
  throw new Fault(
    "manifest-invalid",
    `lockfileVersion ${written} is below ${oldestPnpmLock}. Write the lock with pnpm 8 or later.`,
  );
}
