import type { PackageType } from "../domain/package.ts";
import { Fault } from "../domain/problem.ts";
import { dotnetCarriers } from "./carriers/dotnet.ts";
import { goCarriers } from "./carriers/go.ts";
import { javascriptCarriers } from "./carriers/javascript.ts";
import { jvmCarriers } from "./carriers/jvm.ts";
import { pythonCarriers } from "./carriers/python.ts";
import type { Repository } from "./format.ts";
import { beside } from "./workspace-path.ts";

/** A kind of file that can declare packages and for which there is no reader. */
export interface Carrier {
  /** As reports spell it in place of a format. */
  readonly id: string;
  readonly packageType: PackageType;
  /** As in `Format`. A file that a format claims is no carrier. */
  readonly files: readonly string[];
  /** Whether a file with such a name may be one where it lies; left out where all may. */
  readonly isPlace?: (path: string) => boolean;
  /** What such a file is, after "is": `a build definition of sbt`. */
  readonly what: string;
  /** What to do instead, as a sentence. */
  readonly next?: string;
  /** Names of files beside it that are read and say what it says. */
  readonly unless?: readonly string[];
  /** Whether its text declares packages; left out where the name says enough. Comments declare none. */
  readonly declares?: (text: string) => boolean;
}

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

/** Whether a file that was found by its name really declares packages that nothing else says. */
export function carriesPackages(
  { path, carrier }: FoundCarrier,
  repository: Pick<Repository, "has" | "text">,
): boolean {
  const { unless = [], isPlace, declares } = carrier;
  if (isPlace?.(path) === false) return false;
  if (unless.some((name) => repository.has(beside(path, name)))) return false;
  if (declares === undefined) return true;
  try {
    return declares(repository.text(path));
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    // A file of that name that is no text is something else; what is not there to be read may be one.
    return thrown.code !== "manifest-encoding";
  }
}
