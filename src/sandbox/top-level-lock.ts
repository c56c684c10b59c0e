import { isRecord } from "../domain/untyped.ts";

/**
 * A package-lock without the packages that lie inside others, for a service that does not look
 * there. What is no such lock stays as it is.
 */
export function topLevelLock(text: string): string {
  const lock = parsed(text);
  if (!isRecord(lock)) return text;
  const { packages, dependencies } = lock;
  return JSON.stringify({
    ...lock,
    ...(isRecord(packages) ? { packages: withoutKeys(packages, isInside) } : {}),
    ...(isRecord(dependencies) ? { dependencies: withoutInner(dependencies) } : {}),
  });
}

type JsonObject = Readonly<Record<string, unknown>>;

/** The keys of `packages` are paths; those of versions 2 and 3 that start elsewhere are the project's own. */
function isInside(path: string): boolean {
  return path.lastIndexOf("node_modules/") > 0;
}

function withoutInner(dependencies: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(dependencies).map(([name, entry]) => [
      name,
      isRecord(entry) ? withoutKeys(entry, (key) => key === "dependencies") : entry,
    ]),
  );
}

function withoutKeys(object: JsonObject, goes: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !goes(key)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
