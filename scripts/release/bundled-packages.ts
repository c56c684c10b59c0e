import { readFileSync } from "node:fs";
import { rolldown, type RolldownOptions } from "rolldown";

/** A package of which the bundler put modules into a program. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
}

/** The packages in what these options build, by the bundler's own list of modules, sorted. Nothing is written. */
export async function bundledPackages(
  entries: readonly RolldownOptions[],
): Promise<readonly BundledPackage[]> {
  const found = new Map<string, BundledPackage>();
  for (const options of entries)
    for (const directory of await packageDirectories(options)) {
      const one = packageAt(directory);
      found.set(`${one.name}@${one.version}`, one);
    }
  return [...found.keys()].toSorted().flatMap((key) => found.get(key) ?? []);
}

async function packageDirectories(options: RolldownOptions): Promise<ReadonlySet<string>> {
  const bundle = await rolldown(options);
  const outputs = [options.output ?? {}].flat();
  const built = await Promise.all(outputs.map((output) => bundle.generate(output)));
  await bundle.close();
  const modules = built.flatMap(({ output }) =>
    output.flatMap((file) => (file.type === "chunk" ? file.moduleIds : [])),
  );
  return new Set(modules.flatMap((id) => directoryOf(id) ?? []));
}

/** The directory of the innermost package that a module lies in; `null` for a module of our own. */
function directoryOf(moduleId: string): string | null {
  const path = moduleId.replaceAll("\\", "/");
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

function packageAt(directory: string): BundledPackage {
  const { name, version, license } = JSON.parse(
    readFileSync(`${directory}/package.json`, "utf8"),
  ) as BundledPackage;
  return { name, version, license };
}
