import { type ValueKind } from "../domain/value-kind.ts";
import { packageTypes, type PackageType } from "../domain/package.ts";

export const anyText: ValueKind<string> = {
  placeholder: "TEXT",
  allowed: "any text",
  read: (text) => text,
};

/** Tags or CIDs, by comma or line. */
export const tags: ValueKind<readonly string[]> = {
  placeholder: "TAGS",
  allowed: "tags or CIDs, by comma",
  read: listed,
};

export const types: ValueKind<readonly PackageType[]> = {
  placeholder: "TYPES",
  allowed: `${packageTypes.map((type) => `\`${type.toLowerCase()}\``).join(", ")}, by comma`,
  read(text) {
    const named = new Set(listed(text).map((word) => word.toUpperCase()));
    const known = packageTypes.filter((type) => named.has(type));
    return known.length === named.size ? known : undefined;
  },
};

function listed(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
