/**
 * The licences, by their SPDX names, of what may be bundled: permissive ones, whose texts lie beside
 * the bundle.
 */
export const bundledLicences: ReadonlySet<string> = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "BlueOak-1.0.0",
  "Python-2.0",
]);

/** Those of what is installed besides, and stays here: data, tools, and what a bundler leaves out. */
export const installedLicences: ReadonlySet<string> = new Set([
  ...bundledLicences,
  "CC0-1.0",
  "CC-BY-3.0",
  "CC-BY-4.0",
  "MPL-2.0",
  "PSF-2.0",
]);
