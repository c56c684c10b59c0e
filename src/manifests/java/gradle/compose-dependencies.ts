const one = "org.jetbrains.compose";

/**
 * The modules that the plugin of Compose Multiplatform gives names to, by their paths behind `compose.`.
 * https://github.com/JetBrains/compose-multiplatform, `ComposePlugin.Dependencies`
 */
const modules: Readonly<Record<string, string>> = {
  animation: "animation:animation",
  animationGraphics: "animation:animation-graphics",
  foundation: "foundation:foundation",
  material: "material:material",
  material3: "material3:material3",
  material3AdaptiveNavigationSuite: "material3:material3-adaptive-navigation-suite",
  materialIconsExtended: "material:material-icons-extended",
  preview: "ui:ui-tooling-preview",
  runtime: "runtime:runtime",
  runtimeSaveable: "runtime:runtime-saveable",
  ui: "ui:ui",
  uiTest: "ui:ui-test",
  uiTestJUnit4: "ui:ui-test-junit4",
  uiTooling: "ui:ui-tooling",
  uiUtil: "ui:ui-util",
  "components.resources": "components:components-resources",
  "components.uiToolingPreview": "components:components-ui-tooling-preview",
  "desktop.common": "desktop:desktop",
  // The machine is taken to be one with Linux on amd64.
  "desktop.currentOs": "desktop:desktop-jvm-linux-x64",
  "desktop.uiTestJUnit4": "ui:ui-test-junit4",
  "desktop.components.animatedImage": "components:components-animatedimage",
  "desktop.components.splitPane": "components:components-splitpane",
  "html.core": "html:html-core",
  "html.svg": "html:html-svg",
  "html.testUtils": "html:html-test-utils",
  "web.core": "html:html-core",
  "web.svg": "html:html-svg",
};

/** Modules whose version is not always that of the plugin. */
const apart = /^(?:material3|materialIconsExtended)/;

/** The module behind a path such as `compose.runtime`; `null` for any other path. */
export function composeModule(
  path: string,
): { readonly name: string; readonly hasVersionOfPlugin: boolean } | null {
  const behind = /^compose\.(.+)$/.exec(path)?.[1] ?? "";
  const target = /^desktop\.((?:linux|windows|macos)_\w+)$/.exec(behind)?.[1];
  const module =
    target === undefined ? modules[behind] : `desktop:desktop-jvm-${target.replace("_", "-")}`;
  if (module === undefined) return null;
  return { name: `${one}.${module}`, hasVersionOfPlugin: !apart.test(behind) };
}
