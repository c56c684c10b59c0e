import { posix } from "node:path";
import { Fault } from "../../domain/problem.ts";
import type { Repository, Warning } from "../format.ts";
import { parseXml } from "../../syntax/xml.ts";
import type { XmlElement } from "../../syntax/xml-element.ts";
import { centralVersions, type CentralVersions } from "./central-versions.ts";
import type { Evaluated } from "./evaluated-items.ts";
import { evaluateProject, type Evaluation } from "./evaluation.ts";
import { virtualProject } from "./file-based-app.ts";
import {
  packageReferences,
  type PackageReference,
  type PackageReferences,
} from "./package-references.ts";
import { placeOf } from "./paths.ts";
import { isApp } from "./project-kinds.ts";
import { isTestSdk } from "./sdks.ts";
import { unresolvedItem } from "./unresolved.ts";
import { perRepository } from "../per-repository.ts";

/** What a project declares about packages, with all that is imported into it. */
export interface Project {
  readonly root: XmlElement;
  readonly items: readonly Evaluated[];
  readonly references: readonly PackageReference[];
  readonly central: CentralVersions;
  /** Whether it holds tests, so that all it needs is for development. */
  readonly isTest: boolean;
  /** The lockfile that it names instead of the usual one; `null` where it names none. */
  readonly lockfile: string | null;
  /** Whether it declares that it has a lockfile. */
  readonly isLocked: boolean;
  readonly uses: readonly string[];
  readonly warnings: readonly Warning[];
}

/**
 * The project at a path, evaluated once however many manifests ask for it.
 * @throws Fault `manifest-*` for a file that cannot be read.
 */
export const projectAt = perRepository((path: string, repository: Repository, text?: string) =>
  readProject(path, text ?? repository.text(path), repository),
);

/** The project at a path; `null` where it cannot be read, which is for its own reading to report. */
export async function projectOrNull(path: string, repository: Repository): Promise<Project | null> {
  try {
    return await projectAt(path, repository);
  } catch (thrown) {
    if (thrown instanceof Fault || thrown instanceof RangeError) return null;
    throw thrown;
  }
}

async function readProject(path: string, text: string, repository: Repository): Promise<Project> {
  const root = isApp(path) ? virtualProject(text) : await parseXml(text, path);
  const file = { path, root };
  // The package that every test project references sets the property, before the project is read.
  const plain = await evaluateProject(file, repository, isTestProperty(""));
  const plainly = referencesOf(plain);
  const isTest = holdsTests(plain, plainly.references);
  const isUnset = plain.valuesOf("IsTestProject").join("") === "";
  const evaluation =
    isTest && isUnset ? await evaluateProject(file, repository, isTestProperty("true")) : plain;
  const { items, uses } = evaluation;
  const { references, unknown } = evaluation === plain ? plainly : referencesOf(evaluation);
  const [lockfile, another] = evaluation.valuesOf("NuGetLockFilePath");
  const place =
    lockfile === undefined || another !== undefined ? null : placeOf(lockfile, posix.dirname(path));
  return {
    root,
    items,
    references,
    central: centralVersions(items),
    isTest,
    lockfile: place?.kind === "inside" ? place.path : null,
    isLocked: evaluation.valuesOf("RestorePackagesWithLockFile").some(isTrue),
    uses,
    warnings: [
      ...evaluation.warnings,
      ...unknown.map(({ written, scope, line }) => unresolvedItem(written, scope.path, line, path)),
    ],
  };
}

function isTestProperty(value: string): ReadonlyMap<string, { values: string[]; open: boolean }> {
  return new Map([["istestproject", { values: [value], open: false }]]);
}

/** Packages that only projects with tests have, because they make one of it. */
const testPackages = new Set(["microsoft.net.test.sdk", "mstest", "tunit", "xunit.v3"]);

/** The kind of project that Visual Studio gives to tests of the older form. */
const testKind = "3ac096d0-a1c2-e12c-1390-a8335801fdab";

function referencesOf(evaluation: Evaluation): PackageReferences {
  return packageReferences(evaluation.items, isManagedCentrally(evaluation));
}

function holdsTests(evaluation: Evaluation, references: readonly PackageReference[]): boolean {
  const stated = evaluation.valuesOf("IsTestProject");
  if (stated.length > 0 && stated.every(isTrue)) return true;
  if (stated.some((value) => value.toLowerCase() === "false")) return false;
  return (
    evaluation.sdks.some(isTestSdk) ||
    evaluation
      .valuesOf("ProjectTypeGuids")
      .some((kinds) => kinds.toLowerCase().includes(testKind)) ||
    references.some(({ name }) => testPackages.has(name.toLowerCase()))
  );
}

/** Only a project that declares it does without central versions. */
function isManagedCentrally({ valuesOf }: Evaluation): boolean {
  const values = valuesOf("ManagePackageVersionsCentrally");
  return values.length === 0 || values.some((value) => value.toLowerCase() !== "false");
}

function isTrue(value: string): boolean {
  return value.trim().toLowerCase() === "true";
}
