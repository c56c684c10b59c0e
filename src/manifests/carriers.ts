import { Fault } from "../domain/problem.ts";
import type { Carrier } from "./carriers/carrier.ts";
import { dotnetCarriers } from "./carriers/dotnet.ts";
import { goCarriers } from "./carriers/go.ts";
import { javascriptCarriers } from "./carriers/javascript.ts";
import { jvmCarriers } from "./carriers/jvm.ts";
import { pythonCarriers } from "./carriers/python.ts";
import type { Repository } from "./format.ts";
import { placeholderIn } from "./template.ts";
import { beside, upward } from "./workspace-path.ts";

export interface FoundCarrier {
  readonly path: string;
  readonly carrier: Carrier;
}

/** Every known kind, in the order of the documentation. */
export const carriers: readonly Carrier[] = [
  ...javascriptCarriers,
  ...jvmCarriers,
  ...pythonCarriers,
  ...goCarriers,
  ...dotnetCarriers,
];

/**
 * Whether a file that was found by its name really declares packages that nothing else says.
 * @param isInstalled whether a command installs from a file
 */
export function carriesPackages(
  { path, carrier }: FoundCarrier,
  repository: Pick<Repository, "has" | "text">,
  isInstalled: (path: string) => boolean = () => false,
): boolean {
  const { isPlace, declares, declaresWhereInstalled, unlessNamed } = carrier;
  const isInPlace = isPlace?.(path, repository.has) !== false;
  if (placeholderIn(path) !== null) return false;
  if (!isInPlace && declaresWhereInstalled === undefined) return false;
  try {
    const other = standIn(path, carrier, repository);
    const standsWhole = carrier.namesIn === undefined || carrier.standsIn !== undefined;
    if (other !== null && standsWhole) return false;
    if (declares === undefined) return true;
    const text = textLeft(path, carrier, repository);
    const isDeclaring = isInPlace && declares(text);
    if (!isDeclaring && !(declaresWhereInstalled?.(text) === true && isInstalled(path)))
      return false;
    const named = unlessNamed?.(text).map((name) => beside(path, name)) ?? [];
    if (named.length > 0 && named.every((each) => repository.has(each))) return false;
    return other === null || !hasNames(carrier.namesIn?.(text) ?? [], repository.text(other));
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    // A file of that name that is not text is something else; what is not there to be read may be one.
    return thrown.code !== "manifest-encoding" && carrier.isMostlyOther !== true;
  }
}

/** The text without what a file beside it says in its place. */
function textLeft(
  path: string,
  { overruledBy }: Carrier,
  { has, text }: Pick<Repository, "has" | "text">,
): string {
  const other = overruledBy === undefined ? "" : beside(path, overruledBy.name);
  return overruledBy !== undefined && has(other)
    ? overruledBy.left(text(path), text(other))
    : text(path);
}

/** The file that is read and says what the carrier says; `null` where there is none. */
function standIn(
  path: string,
  { unless = [], unlessAbove, standsIn }: Carrier,
  repository: Pick<Repository, "has" | "text">,
): string | null {
  const places = (name: string) =>
    unlessAbove === true ? upward(path, name) : [beside(path, name)];
  const isOne = (other: string) =>
    repository.has(other) && standsIn?.(repository.text(other)) !== false;
  return unless.flatMap(places).find(isOne) ?? null;
}

/** Whether a file that is read, such as a lockfile, has all that a carrier names. */
export function namesAll(
  { path, carrier: { namesIn } }: FoundCarrier,
  by: string,
  { text }: Pick<Repository, "text">,
): boolean {
  if (namesIn === undefined) return true;
  try {
    return hasNames(namesIn(text(path)), text(by));
  } catch (thrown) {
    if (thrown instanceof Fault) return false;
    throw thrown;
  }
}

/** Whether all of the names stand in a text, each as a whole. */
function hasNames(names: readonly string[], text: string): boolean {
  const words = new Set(text.toLowerCase().split(/[^\w@/.-]+|(?<=[^/:"'\s])@/));
  return names.every((name) => words.has(name.toLowerCase()));
}
