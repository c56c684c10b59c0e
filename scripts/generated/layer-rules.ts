import { layers, mayImport, partOf, type Layer } from "../layers.ts";

interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
}

/** The configuration of the linter with the rules of the layers in front of its own overrides. */
export function lintConfiguration(text: string): string {
  const configuration = JSON.parse(text) as { overrides: readonly Override[] };
  const own = configuration.overrides.filter(({ rules }) => !("no-restricted-imports" in rules));
  const rules = [...layers].map(([part, layer]) => layerRule(part, layer));
  return `${JSON.stringify({ ...configuration, overrides: [...rules, ...own] }, null, 2)}\n`;
}

function layerRule(part: string, { imports, pure = false }: Layer): Override {
  const others = [...layers.keys()].filter((other) => !other.endsWith(".ts") && other !== part);
  const closed = others.filter((other) => !mayImport(part, `${other}/any.ts`));
  const opened = imports.filter((path) => closed.includes(partOf(path)));
  const group = [
    ...(pure ? ["node:*", "!node:buffer"] : []),
    ...closed.map((other) => `**/${other}/**`),
    ...opened.map((path) => `!**/${path.replace(/\/$/, "/**")}`),
  ];
  const message = `${part} may import ${imports.join(", ") || "nothing else"} (scripts/layers.ts).`;
  return {
    files: [part.endsWith(".ts") ? `src/${part}` : `src/${part}/**`],
    rules: { "no-restricted-imports": ["error", { patterns: [{ group, message }] }] },
  };
}
