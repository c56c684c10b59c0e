import { Fault } from "../domain/problem.ts";
import type { Carrier } from "./carriers/carrier.ts";
import { dotnetCarriers } from "./carriers/dotnet.ts";
import { goCarriers } from "./carriers/go.ts";
import { javascriptCarriers } from "./carriers/javascript.ts";
import { jvmCarriers } from "./carriers/jvm.ts";
import { pythonCarriers } from "./carriers/python.ts";
import type { Repository } from "./format.ts";
import { beside } from "./workspace-path.ts";

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
    // A file of that name that is not text is something else; what is not there to be read may be one.
    return thrown.code !== "manifest-encoding";
  }
}
