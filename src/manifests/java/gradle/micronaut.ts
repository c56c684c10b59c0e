import type { Build } from "./build/build.ts";
import { extensionValues } from "./extension-values.ts";
import type { Scope } from "./scope.ts";

/**
 * The platform that Micronaut's plugins add to all configurations, as `group:artifact:version`; with `?`
 * where no file states the version, which is then the plugin's own.
 * https://micronaut-projects.github.io/micronaut-gradle-plugin/latest/#_the_micronaut_library_plugin
 */
export function micronautPlatform(build: Build, scope: Scope): string {
  const values = extensionValues(build, "micronaut", "version").map((value) =>
    scope.evaluate(value),
  );
  const version =
    values.find(({ missing }) => missing === null)?.text ?? scope.textOf("micronautVersion") ?? "?";
  const [major = ""] = version.split(".");
  const isOld = Number.parseInt(major, 10) < 4;
  const name = isOld ? "io.micronaut:micronaut-bom" : "io.micronaut.platform:micronaut-platform";
  return `${name}:${version}`;
}
