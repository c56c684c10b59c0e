import { directoryName } from "./paths.ts";

/** A method of a text; `null` where its result is not known. */
type Method = (self: string, values: readonly string[]) => string | boolean | null;

/** The result of `value.Name(…)`; `null` where the method is not known. */
export function callMethod(name: string, self: string, values: readonly string[]): string | null {
  return asText(methods.get(name.toLowerCase())?.(self, values) ?? null);
}

/** Results as MSBuild writes them. */
export function asText(result: string | boolean | null): string | null {
  return typeof result === "boolean" ? (result ? "True" : "False") : result;
}

const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["startswith", (self, [value = "", mode]) => cased(self, mode).startsWith(cased(value, mode))],
  ["endswith", (self, [value = "", mode]) => cased(self, mode).endsWith(cased(value, mode))],
  ["contains", (self, [value = "", mode]) => cased(self, mode).includes(cased(value, mode))],
  ["equals", (self, [value = "", mode]) => cased(self, mode) === cased(value, mode)],
  ["indexof", (self, [value = ""]) => String(self.indexOf(value))],
  ["lastindexof", (self, [value = ""]) => String(self.lastIndexOf(value))],
  ["length", (self) => String(self.length)],
  [
    "replace",
    (self, [old = "", next = ""]) => (old === "" ? null : self.replaceAll(old, () => next)),
  ],
  ["substring", substring],
  ["tolower", (self) => self.toLowerCase()],
  ["tolowerinvariant", (self) => self.toLowerCase()],
  ["tostring", (self) => self],
  ["toupper", (self) => self.toUpperCase()],
  ["toupperinvariant", (self) => self.toUpperCase()],
  ["trim", (self, [characters]) => trimmed(self, characters, "both")],
  ["trimstart", (self, [characters]) => trimmed(self, characters, "start")],
  ["trimend", (self, [characters]) => trimmed(self, characters, "end")],
  ["value", (self) => self],
  ["fullname", (self) => self],
  ["parent", (self) => directoryName(self)],
]);

function cased(text: string, mode = ""): string {
  return /ignorecase/i.test(mode) ? text.toLowerCase() : text;
}

function substring(self: string, [start = "", length]: readonly string[]): string | null {
  const from = Number(start);
  const to = length === undefined ? self.length : from + Number(length);
  return from >= 0 && to >= from && to <= self.length ? self.slice(from, to) : null;
}

function trimmed(
  self: string,
  characters: string | undefined,
  side: "both" | "start" | "end",
): string {
  const kept = Array.from(
    self,
    (character) => !(characters?.includes(character) ?? /\s/.test(character)),
  );
  if (!kept.includes(true)) return "";
  const start = side === "end" ? 0 : kept.indexOf(true);
  const end = side === "start" ? kept.length : kept.lastIndexOf(true) + 1;
  return Array.from(self).slice(start, end).join("");
}
