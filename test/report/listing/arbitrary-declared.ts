import fc from "fast-check";
import type { Report, ReportedPackage } from "../../../src/report/report.ts";
import { entity, report } from "../reports.ts";

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const mixedWord = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);

function joined(part: fc.Arbitrary<string>, separators: string, maxLength: number) {
  return fc
    .tuple(part, fc.array(fc.tuple(fc.constantFrom(...separators.split("")), part), { maxLength }))
    .map(([first, rest]) => first + rest.flat().join(""));
}

const semver = fc
  .tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.constantFrom("", "-rc.1", "-0.a", "+build.5"))
  .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`);

/** Names and exact versions as the ecosystems spell them. */
const spellings: Record<
  ReportedPackage["packageType"],
  { readonly name: fc.Arbitrary<string>; readonly version: fc.Arbitrary<string> }
> = {
  NODE: {
    name: fc.oneof(
      joined(mixedWord, "-._~", 2),
      fc.tuple(joined(word, "-.", 2), joined(word, "-.", 2)).map(([a, b]) => `@${a}/${b}`),
    ),
    version: semver,
  },
  JAVA: {
    name: fc.tuple(joined(word, ".-", 3), joined(mixedWord, ".-_", 2)).map(([a, b]) => `${a}:${b}`),
    version: fc.oneof(semver, fc.constantFrom("31.1-jre", "1.0-SNAPSHOT", "Finchley.SR2", "r09")),
  },
  PYTHON: {
    name: joined(mixedWord, "-_.", 3),
    version: fc.constantFrom("2.31.0", "1!2.0", "1.0a1", "1.0.post1", "2.0.dev3", "1.0+cpu"),
  },
  GO: {
    name: joined(mixedWord, "/.-_~", 4),
    version: fc.oneof(
      semver.map((version) => `v${version}`),
      fc.constantFrom("v0.0.0-20190620200207-3b0461eec859", "v2.0.0+incompatible"),
    ),
  },
  NUGET: {
    name: joined(mixedWord, ".-_", 3),
    version: fc.oneof(semver, fc.constantFrom("1.2", "4.0.0.1", "6.0.0-preview.1")),
  },
};

/** A package as a repository may well declare it, all its versions exact. */
export const anyDeclaredPackage: fc.Arbitrary<ReportedPackage> = fc
  .constantFrom(
    "NODE" as const,
    "JAVA" as const,
    "PYTHON" as const,
    "GO" as const,
    "NUGET" as const,
  )
  .chain((packageType) =>
    fc.record({
      packageType: fc.constant(packageType),
      name: spellings[packageType].name,
      versions: fc.uniqueArray(spellings[packageType].version, { minLength: 1, maxLength: 3 }),
      manifests: fc.uniqueArray(fc.constantFrom("a/go.mod", "b/pom.xml", "c d/é.json"), {
        minLength: 1,
      }),
      development: fc.boolean(),
    }),
  );

/** A report of such packages, each set being one entity's. */
export function listing(...entities: readonly (readonly ReportedPackage[])[]): Report {
  return report({
    mode: "list",
    entities: entities.map((packages) => entity(null, [], { packages })),
  });
}

/** One package in short. */
export function declared(
  packageType: ReportedPackage["packageType"],
  name: string,
  versions: readonly string[] = [],
  rest: Partial<ReportedPackage> = {},
): ReportedPackage {
  return { packageType, name, versions, manifests: ["lock"], development: false, ...rest };
}
