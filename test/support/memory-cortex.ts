import type { CatalogEntity, Cortex, Document } from "../../src/cortex/cortex.ts";
import { createCatalog, type Catalog } from "../../src/sandbox/catalog.ts";
import {
  defaultOptions,
  type NameAndVersion,
  type SandboxOptions,
} from "../../src/sandbox/options.ts";
import { readUpload } from "../../src/sandbox/readers.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { readByOthers } from "./other-readers/read-by-others.ts";

export const entity = "shop";

export interface MemoryCortex extends Cortex {
  /** What the stand-in holds. */
  readonly store: Catalog;
  /** What was asked for, one line each: `list`, `upload node/yarn-lock`, `remove NODE ms`, `read KEY`. */
  readonly asked: readonly string[];
}

/** Message of each request before the store sees it; may throw to have it fail. */
export type Before = (request: string, body: string) => void;

/** The sandbox's store behind the port, without a network in between. */
export function memoryCortex(
  behaviour: Partial<SandboxOptions> = {},
  before: Before = () => {},
): MemoryCortex {
  const options = { ...defaultOptions, readFile: readByOthers, ...behaviour };
  const store = createCatalog(options);
  store.entities.know(entity);
  const asked: string[] = [];
  function ask(request: string, body = ""): void {
    asked.push(request);
    before(request, body);
  }
  return {
    store,
    asked,
    // oxlint-disable-next-line require-await -- a throw has to be a rejection, as over a network
    async list(of) {
      ask("list");
      return store.list(of);
    },
    async upload(to, { endpoint, body }) {
      const text = new TextDecoder().decode(body);
      ask(`upload ${endpoint}`, text);
      store.upload(to, endpoint, await read(endpoint, text, options), "nothing");
    },
    // oxlint-disable-next-line require-await -- as above
    async remove(from, packageType: PackageType, name) {
      ask(`remove ${packageType} ${name}`);
      store.remove(from, packageType, name);
    },
    // oxlint-disable-next-line require-await -- as above
    async catalog({ repository, tags }) {
      ask("catalog");
      return catalogEntities(store).filter(
        ({ tag, id, git }) =>
          (tags === undefined || tags.includes(tag) || tags.includes(id)) &&
          (repository === undefined || git?.repository === repository),
      );
    },
    // oxlint-disable-next-line require-await -- as above
    async customData(of, key) {
      ask(`read ${key}`);
      return store.customData.list(of).find((datum) => datum.key === key)?.value ?? null;
    },
    // oxlint-disable-next-line require-await -- as above
    async setCustomData(of, key, value, description) {
      ask(`write ${key}`, JSON.stringify(value));
      store.customData.set(of, { key, value, description }, false);
    },
    requests: () => ({
      total: asked.length,
      retried: 0,
      uploads: asked.filter((request) => request.startsWith("upload")).length,
    }),
  };
}

async function read(
  endpoint: Document["endpoint"],
  text: string,
  options: SandboxOptions,
): Promise<readonly NameAndVersion[]> {
  if (endpoint === "java") return [JSON.parse(text) as NameAndVersion];
  if (endpoint === "java/bulk") return JSON.parse(text) as readonly NameAndVersion[];
  return readUpload(endpoint, text, options);
}

function catalogEntities(store: Catalog): readonly CatalogEntity[] {
  return [...store.entities.all()].map(([tag, { id, type, isArchived, git }]) => ({
    tag,
    id,
    type,
    isArchived,
    git: git === null ? null : { basepath: null, provider: "github", ...git },
  }));
}

/** What is recorded in truth, as `name version` lines of one type, sorted and each once. */
export function recordedLines(catalog: Catalog, packageType: PackageType): readonly string[] {
  const rows = catalog.state().get(entity) ?? [];
  const lines = rows
    .filter((row) => row.packageType === packageType)
    .map(({ name, version }) => `${name} ${version}`.trim());
  return [...new Set(lines)].toSorted();
}
