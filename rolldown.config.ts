import { posix } from "node:path";
import { isBuiltin } from "node:module";
import { defineConfig, type OutputOptions, type Plugin, type RolldownOptions } from "rolldown";
import { licensePlugin, type LicenseInfo } from "rolldown-license-plugin";
import { startCheck } from "./scripts/start-check.ts";
import { bundledLicences } from "./scripts/licences/allowed.ts";

function licenses(dependencies: LicenseInfo[]): string {
  return dependencies
    .map(
      ({ name, version, license, licenseText }) =>
        `${name}@${version} - ${license}\n\n${licenseText || `The package carries no licence text of its own; see https://spdx.org/licenses/${license}.html`}`,
    )
    .join("\n\n---\n\n");
}

/** What a file is loaded for: a package, or a module of our own. */
function chunkName(moduleId: string): string {
  const path = moduleId.replaceAll("\\", "/");
  if (path.startsWith("\0")) return "runtime";
  const [own, ...packages] = path.split("/node_modules/");
  const [scope = "", name = ""] = (packages.at(-1) ?? "").split("/");
  if (scope === "") return posix.basename(own ?? "", ".ts");
  return scope.startsWith("@") ? `${scope.slice(1)}-${name}` : scope;
}

/** What is shared and belongs to no ecosystem. */
const shared = "shared";
const parserModule = /src[\\/]manifests[\\/](\w+)[\\/]/;

/** What several parsers of an ecosystem share, such as `java-parsers`. */
function sharedByParsers(moduleId: string): string {
  return `${parserModule.exec(moduleId)?.[1] ?? "all"}-parsers`;
}

/**
 * Takes Node's own modules as they are, in place of an ES import of them. That would evaluate each of
 * their lazy parts at the start of every run, such as the streams of node:fs.
 */
const builtins: Plugin = {
  name: "builtins",
  renderChunk: (code) =>
    code.replace(
      /^import (?:\* as )?(\w+|\{[^}]*\}) from "([^"]+)";$/gm,
      (statement: string, names: string, module: string) => {
        if (!isBuiltin(module)) return statement;
        const name = module.replace(/^node:/, "");
        return `const ${names.replaceAll(" as ", ": ")} = process.getBuiltinModule("node:${name}");`;
      },
    ),
};

/**
 * CycloneDX requires a package for XML, which is not written here, from wherever one is found: above the
 * action, or in the home directory, from where anybody could put code beside the key.
 */
const withoutXml: Plugin = {
  name: "without-xml",
  resolveId: (source) => (source === "xmlbuilder2" ? "\0without-xml" : null),
  load: (id) => (id === "\0without-xml" ? "export {};" : null),
};

/**
 * @actions/glob prints for the runner's log what it looks at. On the command line that would stand
 * among the results.
 */
const quietGlob: Plugin = {
  name: "quiet-glob",
  resolveId: (source, importer) =>
    source === "@actions/core" && /@actions[\\/]glob[\\/]/.test(importer ?? "")
      ? "\0quiet-glob"
      : null,
  load: (id) => (id === "\0quiet-glob" ? "export function debug() {}" : null),
};

function entry(name: string, output: OutputOptions): RolldownOptions {
  return {
    input: { [name]: `src/${name}.ts` },
    platform: "node",
    preserveEntrySignatures: "allow-extension",
    // @actions/core brings an HTTP client and undici for its OIDC helper, which nothing here calls.
    treeshake: {
      moduleSideEffects: [{ test: /@actions[\\/]|undici|[\\/]tunnel[\\/]/, sideEffects: false }],
    },
    output: { format: "esm", comments: { jsdoc: false }, ...output },
    plugins: [
      builtins,
      withoutXml,
      quietGlob,
      licensePlugin({
        allow: ({ license }) => bundledLicences.has(license),
        failOnViolation: true,
        failOnUnlicensed: true,
        done: (dependencies, context) => {
          context.emitFile({
            type: "asset",
            fileName: `${name}.licenses.txt`,
            source: licenses(dependencies),
          });
        },
      }),
    ],
  };
}

export default defineConfig([
  // What only some runs need lies in files of its own: even unused code costs its compilation.
  entry("action", {
    dir: "dist",
    banner: ({ isEntry }) => (isEntry ? startCheck("action") : ""),
    codeSplitting: {
      includeDependenciesRecursively: false,
      // Loading a file takes about a millisecond, whatever its size, so what is shared lies in few.
      groups: [
        { name: "action", tags: ["$initial"], priority: 2 },
        {
          name: sharedByParsers,
          test: parserModule,
          minShareCount: 2,
          debugName: "parsers",
          priority: 1,
        },
        { name: shared, test: /[\\/]src[\\/]/, minShareCount: 2 },
      ],
    },
    chunkFileNames: ({ name, facadeModuleId, moduleIds }) =>
      `action/${name === shared || name.endsWith("-parsers") ? name : chunkName(facadeModuleId ?? moduleIds.at(-1) ?? "")}.js`,
  }),
  // One file, to be carried anywhere.
  entry("cli", { file: "dist/cli.js", codeSplitting: false, banner: startCheck("cli") }),
]);
