import type { Notation } from "./coordinates.ts";
import { pathOf } from "./language/paths.ts";
import { contentOf, wordsOf, type Node } from "./language/nodes.ts";
import { gradleVersion } from "./versions/rich-version.ts";
import type { Scope } from "./scope.ts";

/**
 * The marker of a plugin of a catalog: `libs.plugins.a` is the plugin, and whatever call makes a
 * dependency of it (`.map { … }`, `toDep()`, `plugin(…)`), this is the only one there is.
 * https://docs.gradle.org/current/userguide/plugins.html#sec:plugin_markers
 */
export function pluginMarker(nodes: readonly Node[], scope: Scope): Notation | null {
  const plugin = pluginIn(nodes, scope);
  if (plugin === null) return null;
  const version = gradleVersion({ require: plugin.version });
  return { name: `${plugin.id}:${plugin.id}.gradle.plugin`, version, missing: null };
}

/** The plugin whose accessor stands among nodes, as a value or as a parameter of a call. */
function pluginIn(nodes: readonly Node[], scope: Scope): ReturnType<Scope["pluginOf"]> {
  const called = nodes.flatMap((node) => contentOf(node, "(") ?? []);
  for (const candidate of [nodes, called]) {
    if (wordsOf(candidate)[1] !== "plugins") continue;
    for (let end = candidate.length; end > 2; end -= 1) {
      const path = pathOf(candidate.slice(0, end));
      const plugin = path === null ? null : scope.pluginOf(path);
      if (plugin !== null) return plugin;
    }
  }
  return null;
}
