import { Lines } from "../../../syntax/lines.ts";

const entry = /^\s*([^#!\s=:][^\s=:]*)\s*[=:\s]\s*(.*)$/;

/** The entries of a properties file such as gradle.properties; of a name, the last. */
export function readProperties(text: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const lines = new Lines(text);
  while (lines.next()) {
    const [, name, value] = entry.exec(lines.line()) ?? [];
    if (name !== undefined && value !== undefined) properties.set(name, value.trim());
  }
  return properties;
}
