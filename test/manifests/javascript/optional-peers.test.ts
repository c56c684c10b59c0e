import { describe, expect, it } from "vitest";
import { listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const yarnLock = formatNamed("yarn-lock");
const pnpmLock = formatNamed("pnpm-lock");

/** `socket` has the peer `native`, which needs `build` and comes from devDependencies. */
const manifest = JSON.stringify({
  dependencies: { socket: "^8.0.0" },
  devDependencies: { native: "^4.0.0" },
});

function pnpm(isOptional: boolean, importers: string): string {
  const meta = "    peerDependenciesMeta:\n      native:\n        optional: true\n";
  return `lockfileVersion: '9.0'

importers:

${importers}
packages:

  build@1.0.0: {}

  native@4.0.0: {}

  socket@8.0.0:
    resolution: {integrity: a}
    peerDependencies:
      native: ^4.0.0
${isOptional ? meta : ""}
snapshots:

  build@1.0.0: {}

  native@4.0.0:
    dependencies:
      build: 1.0.0

  socket@8.0.0(native@4.0.0):
    ${isOptional ? "optionalDependencies" : "dependencies"}:
      native: 4.0.0
`;
}

const socket = `    dependencies:
      socket:
        specifier: ^8.0.0
        version: 8.0.0(native@4.0.0)
`;
const native = `    devDependencies:
      native:
        specifier: ^4.0.0
        version: 4.0.0
`;

function readPnpm(text: string) {
  return readFirst(pnpmLock, { "pnpm-lock.yaml": text, "package.json": manifest });
}

function yarn(isOptional: boolean): string {
  const meta = "  peerDependenciesMeta:\n    native:\n      optional: true\n";
  return `__metadata:
  version: 10

"build@npm:^1.0.0":
  version: 1.0.0
  resolution: "build@npm:1.0.0"

"native@npm:^4.0.0":
  version: 4.0.0
  resolution: "native@npm:4.0.0"
  dependencies:
    build: "npm:^1.0.0"

"socket@npm:^8.0.0":
  version: 8.0.0
  resolution: "socket@npm:8.0.0"
  peerDependencies:
    native: ^4.0.0
${isOptional ? meta : ""}`;
}

describe("an optional peer that a devDependency brings", () => {
  it("is for development in a lock of pnpm, with all that it needs", async () => {
    const reading = await readPnpm(pnpm(true, `  .:\n${socket}${native}`));

    expect(listed(reading)).toEqual(["build 1.0.0 dev", "native 4.0.0 dev", "socket 8.0.0"]);
  });

  it("is for development in the slice of a member whose root brings it", async () => {
    const { slice } = await readPnpm(pnpm(true, `  .:\n${native}\n  web:\n${socket}`));

    expect(listed({ packages: slice?.(["web"]) ?? [] })).toEqual([
      "build 1.0.0 dev",
      "native 4.0.0 dev",
      "socket 8.0.0",
    ]);
  });

  it("is for development in a lock of Yarn, with all that it needs", async () => {
    const reading = await readFirst(yarnLock, {
      "yarn.lock": yarn(true),
      "package.json": manifest,
    });

    expect(listed(reading)).toEqual(["build 1.0.0 dev", "native 4.0.0 dev", "socket 8.0.0"]);
  });
});

describe("a peer that is needed", () => {
  it("is needed at run time as well in a lock of pnpm", async () => {
    const reading = await readPnpm(pnpm(false, `  .:\n${socket}${native}`));

    expect(listed(reading)).toEqual(["build 1.0.0", "native 4.0.0", "socket 8.0.0"]);
  });

  it("is needed at run time as well in a lock of Yarn", async () => {
    const reading = await readFirst(yarnLock, {
      "yarn.lock": yarn(false),
      "package.json": manifest,
    });

    expect(listed(reading)).toEqual(["build 1.0.0", "native 4.0.0", "socket 8.0.0"]);
  });
});

describe("an optional peer that nothing brings for development", () => {
  it("is needed at run time in a lock of pnpm", async () => {
    const reading = await readPnpm(
      pnpm(
        true,
        `  .:\n${socket}    devDependencies:\n      build:\n        specifier: 1.0.0\n        version: 1.0.0\n`,
      ),
    );

    expect(listed(reading)).toEqual(["build 1.0.0", "native 4.0.0", "socket 8.0.0"]);
  });
});
