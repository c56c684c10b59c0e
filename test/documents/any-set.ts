import * as fc from "fast-check";
import type { NamedVersions, PackageType } from "../../src/domain/package.ts";

const npm = {
  name: fc.stringMatching(/^(@[a-z]{1,4}\/)?[a-z][a-z0-9._-]{0,10}$/),
  version: fc.stringMatching(/^\d{1,2}\.\d{1,2}\.\d(-[a-z]{1,4}\.\d)?$/),
};

const pythonVersion = fc.oneof(
  fc.stringMatching(/^(\d!)?\d{1,4}(\.\d{1,3}){0,3}(a1|b2|rc3|\.post4|\.dev5)?(\+ubuntu\.1)?$/),
  fc
    .array(fc.stringMatching(/^((>=|<=|!=|<|>)\d{1,3}|~=\d\.\d)(\.\d{1,3}){0,2}$/), {
      minLength: 1,
      maxLength: 3,
    })
    .map((clauses) => clauses.join(",")),
  // As Poetry, Pipenv and registries of long ago write them.
  fc.constantFrom(
    "^1.2",
    "~1.2",
    "1.2.*",
    "^1.2,!=1.2.5",
    "^1||^2",
    "latest",
    "v1.0-final",
    "2004d",
    "0.1dev-r1716",
    "https://example.com/repository",
    "git+https://example.com/a.git@v1",
    "1.0_beta",
    "1.0~rc1",
  ),
);

const nugetVersion = fc.oneof(
  fc.stringMatching(/^\d{1,2}(\.\d{1,3}){1,3}(-[a-z]{1,5}\.\d)?(\+[0-9a-f]{7})?$/),
  // https://learn.microsoft.com/nuget/concepts/package-versioning#version-ranges
  fc.constantFrom("(1.0,)", "[1.0, 2.0)", "1.*", "1.0.0-*", "(,1.0]", "[1.0,2.0],[3,)"),
);

/** Declared sets of each type, with whatever names and versions its combined document can carry. */
export const anySet: Readonly<Record<PackageType, fc.Arbitrary<NamedVersions[]>>> = {
  NODE: sets(npm.name, npm.version, { versionless: true }),
  PYTHON: sets(
    fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,12}[A-Za-z0-9])?$/),
    pythonVersion,
    { versionless: true },
  ),
  GO: sets(
    fc.stringMatching(/^[a-z]{1,8}\.[a-z]{2,3}(\/[A-Za-z0-9._~!-]{1,8}){0,3}(\/v\d)?$/),
    fc.stringMatching(
      /^v\d{1,2}\.\d{1,2}\.\d{1,2}(-0\.20240102030405-[0-9a-f]{12}|-rc\.1)?(\+incompatible)?$/,
    ),
    { versionless: false },
  ),
  NUGET: sets(fc.stringMatching(/^[A-Za-z0-9_]{1,8}([.-][A-Za-z0-9_]{1,8}){0,3}$/), nugetVersion, {
    versionless: true,
  }),
  JAVA: sets(
    fc.oneof(
      fc.stringMatching(/^[a-z]{1,6}(\.[a-z]{1,6}){0,3}:[a-z0-9._-]{1,10}$/),
      fc.string({ minLength: 1 }),
    ),
    fc.oneof(
      fc.stringMatching(/^\d{1,3}(\.\d{1,3}){0,3}(-SNAPSHOT|\.Final|-jre)?$/),
      fc.constantFrom("[1.0,2.0)", "LATEST", '"', "\\", "ü\n"),
      fc.string({ minLength: 1 }),
    ),
    { versionless: false },
  ),
};

/** Sets as they come from manifests: each name once, its versions sorted and unique. */
export function sets(
  name: fc.Arbitrary<string>,
  version: fc.Arbitrary<string>,
  { versionless }: { readonly versionless: boolean },
): fc.Arbitrary<NamedVersions[]> {
  const versions = fc
    .uniqueArray(version, { minLength: versionless ? 0 : 1, maxLength: 4 })
    .map((all) => all.toSorted());
  return fc.uniqueArray(fc.record({ name, versions }), { selector: (each) => each.name });
}
