import { describe, expect, it } from "vitest";
import type { Package } from "../../../src/domain/package.ts";
import { formatMatcher } from "../../../src/manifests/discovery/match-files.ts";
import type { ParseResult } from "../../../src/manifests/format.ts";
import { formats } from "../../../src/manifests/formats.ts";
import { readFirst } from "../../support/reading.ts";
import { lockedBy, type Locked } from "./judges/ask-manager.ts";
import { isInstalled, packageManagers } from "./judges/package-managers.ts";
import { startRegistry } from "./judges/registry.ts";
import { shop } from "./judges/shop.ts";

const formatOf = formatMatcher(formats);

describe.each(packageManagers)("$name itself", (manager) => {
  const isHere = isInstalled(manager);

  it("is installed where `CI_REQUIRES_PACKAGE_MANAGERS` is 1", () => {
    expect(isHere || process.env["CI_REQUIRES_PACKAGE_MANAGERS"] !== "1").toBe(true);
  });

  it("lists the same packages, and the same without those that only development needs", async (context) => {
    if (!isHere) context.skip(`${manager.name} is not installed: npm run test:judges installs it.`);
    const project = shop(manager.sibling);
    await using registry = await startRegistry(project.published);
    const locked = await lockedBy(manager, project, registry.url);
    const reading = await readLock(locked);

    await expectSame(locked, null, reading.packages);
    for (const member of Object.keys(project.manifests))
      await expectSame(locked, member, reading.slice?.([member]) ?? []);
    expect(texts(reading.packages.filter(isNeeded))).toEqual(
      sorted(await locked.installProduction()),
    );
  });
});

async function readLock({ files }: Locked): Promise<ParseResult> {
  const [path = ""] = Object.keys(files);
  const format = formatOf(path);
  if (format === null) throw new Error(`${path} is no manifest`);
  return readFirst(format, files);
}

async function expectSame(
  locked: Locked,
  member: string | null,
  ours: readonly Package[],
): Promise<void> {
  const whole = await locked.list({ member, production: false });
  if (whole !== null) expect(texts(ours), `all of ${member}`).toEqual(sorted(whole));
  const needed = await locked.list({ member, production: true });
  if (needed !== null)
    expect(texts(ours.filter(isNeeded)), `the needed of ${member}`).toEqual(sorted(needed));
}

function isNeeded({ development }: Package): boolean {
  return !development;
}

function texts(packages: readonly Package[]): string[] {
  return sorted(packages.map(({ name, version }) => `${name} ${version}`));
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}
