import { isOverBudget } from "../domain/deadline.ts";
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

/** Whether a file with a carrier's name may be one where it lies, among the files that there are. */
export function mayLieAt(
  path: string,
  { isPlace, declaresWhereInstalled }: Carrier,
  has: (path: string) => boolean,
): boolean {
  return declaresWhereInstalled !== undefined || isPlace?.(path, has) !== false;
}

/**
 * Whether a file that was found by its name declares packages that no other file covers.
 * @param isInstalled whether a command installs from a file
 */
export function carriesPackages(
  { path, carrier }: FoundCarrier,
  repository: Pick<Repository, "has" | "text">,
  isInstalled: (path: string) => boolean = () => false,
): boolean {
  const { isPlace, declares, declaresWhereInstalled } = carrier;
  if (placeholderIn(path) !== null || !mayLieAt(path, carrier, repository.has)) return false;
  try {
    if (isCovered(path, carrier, repository)) return false;
    if (declares === undefined) return true;
    const text = repository.text(path);
    if (isPlace?.(path, repository.has) !== false && declares(text)) return true;
    return declaresWhereInstalled?.(text) === true && isInstalled(path);
  } catch (thrown) {
    if (!(thrown instanceof Fault) || isOverBudget(thrown)) throw thrown;
    // A file of that name that is not text is something else; what is not there to be read may be one.
    return thrown.code !== "manifest-encoding" && carrier.isMostlyOther !== true;
  }
}

/** Whether files that are read cover what a carrier declares. */
function isCovered(
  path: string,
  carrier: Carrier,
  repository: Pick<Repository, "has" | "text">,
): boolean {
  const { unless = [], unlessAbove, unlessNamed, namesIn, isCoveredBy } = carrier;
  const text = () => repository.text(path);
  const covers = (other: string): boolean => {
    if (isCoveredBy !== undefined) return isCoveredBy(repository.text(other), text);
    return namesIn === undefined || hasNames(namesIn(text()), repository.text(other));
  };
  const nearest = (name: string) =>
    (unlessAbove === true ? upward(path, name) : [beside(path, name)]).find(repository.has);
  const others = unless.map(nearest).filter((other) => other !== undefined);
  if (others.some(covers)) return true;
  const named = unlessNamed?.(text()) ?? [];
  return named.length > 0 && named.every((name) => repository.has(beside(path, name)));
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
