import type { SeedRow } from "../../src/sandbox/catalog.ts";
import type { Files } from "../support/repository.ts";
import { goSum, packageLock, pom, project } from "../support/sample-files.ts";
import { oneIn } from "../support/one-in.ts";
import { hostileTexts } from "./texts.ts";

/** Where a text from outside can stand: a repository, and what Cortex holds, with every hostile text there. */
export interface Place {
  readonly files: Files;
  readonly seed?: readonly SeedRow[];
  readonly inputs?: Readonly<Record<string, string>>;
}

const texts = [...hostileTexts.values()];

/** Where each is an entity of its own, which is asked for in five requests or so, of a thousand in a minute. */
const ofEntities = oneIn(5, texts);

const lock = packageLock("ms@2.1.3");

/** A file for each kind of manifest and each text, in a directory of its own. */
function manifests(kinds: Readonly<Record<string, (text: string) => string>>): Place {
  const files = Object.entries(kinds).flatMap(([path, content], kind) =>
    texts.map((text, at) => [`k${kind}/d${at}/${path}`, content(text)] as const),
  );
  return { files: Object.fromEntries(files) };
}

function json(value: unknown): string {
  return JSON.stringify(value);
}

function xml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- XML has no form for these
  const allowed = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "?");
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A text as the name of a file below a directory; a slash in it begins another directory. */
function asPath(text: string): string {
  return text.replaceAll(/\/{2,}/g, "/").replaceAll(/^\/|\/$/g, "");
}

const inNames: readonly (readonly [string, Place])[] = [
  [
    "a directory",
    { files: Object.fromEntries(texts.map((text) => [`${asPath(text)}/package-lock.json`, lock])) },
  ],
  [
    "a file",
    {
      files: Object.fromEntries(
        texts.map((text) => [`p/${asPath(text)}.csproj`, project("Serilog@4.0.0")]),
      ),
    },
  ],
  [
    "a file that cannot be read",
    { files: Object.fromEntries(texts.map((text) => [`p/${asPath(text)}.csproj`, "<Project"])) },
  ],
  [
    "the path of a descriptor",
    {
      files: {
        ...Object.fromEntries(texts.map((text) => [`${asPath(text)}/cortex.yaml`, "info: {}"])),
        "package-lock.json": lock,
      },
      inputs: { entity: "" },
    },
  ],
];

const inContents: readonly (readonly [string, Place])[] = [
  [
    "manifests of npm",
    manifests({
      "package-lock.json": (text) => packageLock(`${text}@1.0.0`, `a@${text.replaceAll("@", "")}`),
      "package.json": (text) => json({ dependencies: { [text]: "1", a: text } }),
      "yarn.lock": (text) =>
        `# yarn lockfile v1\n\n${json(`${text}@^1`)}:\n  version ${json(text)}\n`,
      "pnpm-lock.yaml": (text) =>
        `lockfileVersion: '9.0'\npackages:\n  ${json(`${text}@1.0.0`)}: {}\n`,
      "npm-shrinkwrap.json": (text) => text,
    }),
  ],
  [
    "manifests of Python",
    manifests({
      "requirements.txt": (text) => `flask==3.0.0\n${text}\na==${text}\n`,
      "requirements-more.txt": (text) => `-r ${text}\n-c ${text}\n--index-url ${text}\n`,
      "pyproject.toml": (text) => `[project]\nname = "a"\ndependencies = [${json(text)}]\n`,
      "sub/poetry.lock": (text) => `[[package]]\nname = ${json(text)}\nversion = ${json(text)}\n`,
      "sub/Pipfile.lock": (text) => json({ default: { [text]: { version: `==${text}` } } }),
    }),
  ],
  [
    "manifests of Go",
    manifests({
      "go.mod": (text) => `module a\n\ngo 1.21\n\nrequire ${json(text)} v1.0.0\n`,
      "go.sum": (text) => `${goSum("golang.org/x/net@v0.1.0")}${text} v1.0.0 h1:x\n`,
    }),
  ],
  [
    "manifests of Java",
    manifests({
      "pom.xml": (text) =>
        pom(`${xml(text).replaceAll(/[:@]/g, "")}:a@1`, `a:b@${xml(text).replaceAll("@", "")}`),
      "parent/pom.xml": (text) =>
        `<project><parent><groupId>g</groupId><artifactId>${xml(text)}</artifactId><version>1</version><relativePath>${xml(text)}</relativePath></parent><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId></dependency></dependencies></project>`,
      "build.gradle": (text) =>
        `dependencies {\n  implementation ${json(`${text}:a:1`)}\n  implementation '${text}'\n}\n`,
    }),
  ],
  [
    "manifests of .NET",
    manifests({
      "a.csproj": (text) =>
        `<Project><Import Project="${xml(text)}"/><ItemGroup><PackageReference Include="${xml(text)}" Version="${xml(text)}"/></ItemGroup></Project>`,
      "sub/packages.config": (text) =>
        `<packages><package id="${xml(text)}" version="${xml(text)}"/></packages>`,
    }),
  ],
  [
    "the tag of a descriptor",
    {
      files: Object.fromEntries(
        ofEntities.flatMap((text, at) => [
          [`d${at}/cortex.yaml`, `info:\n  x-cortex-tag: ${json(text)}\n`],
          [`d${at}/package-lock.json`, lock],
        ]),
      ),
      inputs: { entity: "" },
    },
  ],
  [
    "the basepath of a descriptor",
    {
      files: {
        ...Object.fromEntries(
          ofEntities.map((text, at) => [
            `.cortex/d${at}.yaml`,
            `info:\n  x-cortex-tag: t${at}\n  x-cortex-git:\n    github:\n      repository: acme/shop\n      basepath: ${json(text)}\n`,
          ]),
        ),
        "package-lock.json": lock,
      },
      inputs: { entity: "" },
    },
  ],
  [
    "a descriptor that cannot be read",
    {
      files: {
        ...Object.fromEntries(texts.map((text, at) => [`.cortex/d${at}.yaml`, `info: [${text}`])),
        "package-lock.json": lock,
      },
      inputs: { entity: "" },
    },
  ],
];

const fromElsewhere: readonly (readonly [string, Place])[] = [
  [
    "what Cortex records",
    {
      files: { "package-lock.json": lock },
      seed: texts.map((text) => ({ packageType: "NODE", name: text, version: text })),
      inputs: { "prune-limit": "100%" },
    },
  ],
  [
    "what Cortex records, and `prune` is off",
    {
      files: { "package-lock.json": lock },
      seed: texts.map((text) => ({ packageType: "NODE", name: text, version: text })),
      inputs: { prune: "false" },
    },
  ],
];

/** Every place, by name; names of files only where the system takes them. */
export const places: readonly (readonly [string, Place])[] = [
  ...(process.platform === "win32" ? [] : inNames),
  ...inContents,
  ...fromElsewhere,
];
