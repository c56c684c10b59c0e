import type { Warning } from "../format.ts";

const next =
  "Until it can be followed, no recorded package of the type is removed. Put the file into the repository, or lock the restore with `RestorePackagesWithLockFile`.";

/** An import that may bring packages and cannot be followed. `fact` names the file and what is wrong with it. */
export function unresolvedImport(
  fact: string,
  path: string,
  line: number,
  project: string,
): Warning {
  return {
    code: "names-unresolved",
    message: `${path} imports ${fact}. ${next}`,
    ...(path === project ? { line } : {}),
    cause: { fact: `MSBuild files import ${fact}`, subject: path, next },
  };
}

/** An SDK that may bring packages of its own. */
export function unresolvedSdk(sdk: string, path: string, line: number, project: string): Warning {
  return {
    code: "names-unresolved",
    message: `${path} uses the SDK ${sdk}, whose own packages the repository does not name. ${next}`,
    ...(path === project ? { line } : {}),
    cause: {
      fact: `The SDK ${sdk} may bring packages that the repository does not name`,
      subject: path,
      next,
    },
  };
}

/** An item whose packages the repository does not name. */
export function unresolvedItem(
  written: string,
  path: string,
  line: number,
  project: string,
): Warning {
  const advice =
    "Until it is known, no recorded package of the type is removed. Write the names of the packages, or lock the restore with `RestorePackagesWithLockFile`.";
  return {
    code: "names-unresolved",
    message: `${path} references packages by \`${written}\`, which the repository does not resolve. ${advice}`,
    ...(path === project ? { line } : {}),
    cause: {
      fact: `Packages are referenced by \`${written}\`, which the repository does not resolve`,
      subject: path,
      next: advice,
    },
  };
}
