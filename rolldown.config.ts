import { defineConfig, type RolldownOptions } from "rolldown";
import { licensePlugin, type LicenseInfo } from "rolldown-license-plugin";

const allowedLicenses = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "BlueOak-1.0.0",
  "Python-2.0",
]);

function licenses(dependencies: LicenseInfo[]): string {
  return dependencies
    .map(
      ({ name, version, license, licenseText }) =>
        `${name}@${version} - ${license}\n\n${licenseText || `The package carries no licence text of its own; see https://spdx.org/licenses/${license}.html`}`,
    )
    .join("\n\n---\n\n");
}

function entry(name: string): RolldownOptions {
  return {
    input: `src/${name}.ts`,
    platform: "node",
    // @actions/core brings an HTTP client and undici for its OIDC helper, which nothing here calls.
    treeshake: {
      moduleSideEffects: [{ test: /@actions[\\/]|undici|[\\/]tunnel[\\/]/, sideEffects: false }],
    },
    output: { file: `dist/${name}.js`, format: "esm", codeSplitting: false },
    plugins: [
      licensePlugin({
        allow: ({ license }) => allowedLicenses.has(license),
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

export default defineConfig([entry("action"), entry("cli")]);
