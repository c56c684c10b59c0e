import { parse as parseYarnClassic } from "@yarnpkg/lockfile";
import { parseSyml } from "@yarnpkg/parsers";
import { load } from "js-yaml";
import { entriesOf, objectOf, textOf, type Row } from "./walk.ts";

/** https://docs.npmjs.com/cli/configuring-npm/package-json */
export function readPackageJson(text: string): readonly Row[] {
  const manifest = objectOf(JSON.parse(text));
  const fields = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
  return fields.flatMap((field) =>
    entriesOf(manifest[field]).flatMap(([name, written]) => {
      const spec = textOf(written);
      if (isLocal(spec)) return [];
      const alias = aliased(spec);
      return [alias === null ? { name, version: spec } : { ...alias }];
    }),
  );
}

/** https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
export function readPackageLock(text: string): readonly Row[] {
  const { packages, dependencies } = objectOf(JSON.parse(text));
  if (packages === undefined) return nested(dependencies);
  return entriesOf(packages).flatMap(([path, written]) => {
    const { name, version, link } = objectOf(written);
    const at = path.lastIndexOf("node_modules/");
    if (at === -1 || link === true) return [];
    return [
      { name: textOf(name) || path.slice(at + "node_modules/".length), version: textOf(version) },
    ];
  });
}

/** The form that npm 6 wrote: packages inside others stand inside them. */
function nested(dependencies: unknown): readonly Row[] {
  return entriesOf(dependencies).flatMap(([name, written]) => {
    const { version, dependencies: inner } = objectOf(written);
    const spec = textOf(version);
    const own = isLocal(spec) ? [] : [aliased(spec) ?? { name, version: spec }];
    return [...own, ...nested(inner)];
  });
}

/** https://classic.yarnpkg.com/lang/en/docs/yarn-lock/, https://yarnpkg.com/configuration/manifest */
export function readYarnLock(text: string): readonly Row[] {
  if (!text.includes("__metadata")) return readYarnClassic(text);
  const { __metadata, ...entries } = objectOf(parseSyml(text));
  if (__metadata === undefined) throw new Error("no __metadata");
  return entriesOf(entries).flatMap(([, written]) => {
    const { resolution, version, linkType } = objectOf(written);
    const [, name] = /^(@?[^@]+)@/.exec(textOf(resolution)) ?? [];
    return linkType === "soft" || name === undefined ? [] : [{ name, version: textOf(version) }];
  });
}

function readYarnClassic(text: string): readonly Row[] {
  const { type, object } = parseYarnClassic(text) as { type: string; object: unknown };
  if (type !== "success") throw new Error(`yarn.lock has a ${type}`);
  return entriesOf(object).map(([key, written]) => {
    const [, name = "", range = ""] = /^(@?[^@]+)@(.*)$/s.exec(key) ?? [];
    const { version } = objectOf(written);
    if (typeof version !== "string") throw new Error(`${key} has no version`);
    return { name: aliased(range)?.name ?? name, version };
  });
}

/** https://github.com/pnpm/spec/blob/master/lockfile/9.0.md */
export function readPnpmLock(text: string): readonly Row[] {
  const lock = objectOf(load(text));
  if (lock["lockfileVersion"] === undefined) throw new Error("no lockfileVersion");
  return entriesOf(lock["packages"]).flatMap(([key, written]) => {
    const { name, version } = objectOf(written);
    const [, keyName = "", keyVersion = ""] = /^\/?(@?[^@(]+)@([^(]+)/.exec(key) ?? [];
    if (/^(?:link|file):/.test(keyVersion) && version === undefined) return [];
    return [{ name: textOf(name) || keyName, version: textOf(version) || keyVersion }];
  });
}

function isLocal(spec: string): boolean {
  return /^(?:file|link|portal|workspace|exec):|^\.{0,2}\//.test(spec);
}

/** What `npm:name@range` stands for; `null` for any other. */
function aliased(spec: string): Row | null {
  const [, name, version = ""] = /^npm:(@?[^@]+)(?:@(.*))?$/s.exec(spec) ?? [];
  return name === undefined ? null : { name, version };
}
