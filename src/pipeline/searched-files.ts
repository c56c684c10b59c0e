import { posix } from "node:path";
import { packageTypes, type PackageType } from "../domain/package.ts";
import { carriers } from "../manifests/carriers.ts";
import { isListOfRequirements } from "../manifests/carriers/python.ts";
import { fileMatcher, isNamedFor } from "../manifests/discovery/match-files.ts";
import type { Format, Repository } from "../manifests/format.ts";
import { formats } from "../manifests/formats.ts";
import { inlineMetadata } from "../manifests/comments.ts";
import { isInstalledFrom } from "../manifests/installed-files.ts";
import { isPage, isProgram, mayInstall } from "../manifests/installs/install-files.ts";
import {
  installPassages,
  installPassagesOfProgram,
} from "../manifests/installs/install-passages.ts";
import { nixPassages } from "../manifests/installs/declared-installs.ts";
import { pagePassages } from "../manifests/installs/page-passages.ts";
import { isNamedConstraints } from "../manifests/python/requirements-names.ts";
import { memoize } from "./once.ts";

/** A kind of file that can name direct dependencies. */
export interface Searchable {
  readonly packageType: PackageType;
  readonly files: readonly string[];
  /** What reads it, where there is something. */
  readonly format?: Format;
  /** As in `Carrier`. */
  readonly isPlace?: (path: string, has: (path: string) => boolean) => boolean;
  /** Set where a part of it counts that is not read with the rest. */
  readonly isPartlyRead?: true;
  /** Set where most files with such a name are something else. */
  readonly isMostlyOther?: true;
  /** Whether such a text names any; left out where the name of the file is enough. */
  readonly declares?: (text: string) => boolean;
  /** The part of a text that counts, in its lines; left out where all does. */
  readonly partOf?: (text: string) => string;
}

/** Scripts and imported files that can carry dependencies, beside manifests and carriers. */
const scripts: readonly Searchable[] = [
  { packageType: "JAVA", files: ["*.gradle", "*.gradle.kts", "*.versions.toml"] },
  {
    packageType: "JAVA",
    files: ["*pom*.xml", "*.pom"],
    isMostlyOther: true,
    declares: (text) => text.includes("<project") && text.includes("<dependency>"),
  },
  { packageType: "JAVA", files: ["pom.xml"], isPartlyRead: true, partOf: profilesOf },
  { packageType: "NUGET", files: ["*.props", "*.targets", "*.csx"] },
  {
    packageType: "PYTHON",
    files: [
      "setup.py",
      "noxfile.py",
      "tox.ini",
      ".pre-commit-config.yaml",
      "*python-packages*",
      "pyscript.toml",
      "pyscript.json",
    ],
  },
  // A text with nothing but names is no list of words where a name that is looked for is among them.
  {
    packageType: "PYTHON",
    files: ["*.txt"],
    isPlace: (path) => !isNamedConstraints(path),
    isMostlyOther: true,
    declares: isListOfRequirements,
  },
  {
    packageType: "PYTHON",
    files: ["*.yml", "*.yaml"],
    isMostlyOther: true,
    declares: (text) =>
      /^dependencies:/m.test(text) && /^channels:|^[^\S\n]*-\s*(?:pip:|python\b)/m.test(text),
  },
  ...(["NODE", "PYTHON"] as const).map((packageType) => ({
    packageType,
    files: ["*.nix", "devbox.json"],
    isMostlyOther: true as const,
    partOf: nixPassages,
  })),
  { packageType: "NODE", files: [".pre-commit-config.yaml", "*npm-packages*", "*npm_packages*"] },
  { packageType: "GO", files: [".pre-commit-config.yaml", "*go-packages*", "*go-tools*"] },
  {
    packageType: "PYTHON",
    files: ["*"],
    isPlace: (path) => !posix.basename(path).includes("."),
    isMostlyOther: true,
    declares: (text) => inlineMetadata(text) !== null,
  },
  ...packageTypes.flatMap((packageType) => {
    const kind = { packageType, files: ["*"], isMostlyOther: true, isPartlyRead: true } as const;
    return [
      { ...kind, isPlace: mayInstall, partOf: (text) => installPassages(packageType, text) },
      {
        ...kind,
        isPlace: isProgram,
        partOf: (text) => installPassagesOfProgram(packageType, text),
      },
      { ...kind, isPlace: isPage, partOf: (text) => pagePassages(packageType, text) },
    ] satisfies readonly Searchable[];
  }),
];

/** A lockfile of something else, such as an example, names what others need: that keeps nothing. */
export const searchables: readonly Searchable[] = [
  ...formats
    .filter(({ lockfile }) => !lockfile)
    .map((format) => {
      const { packageType, files } = format;
      const isPlace = (path: string): boolean => isNamedFor(format, filled(path).toLowerCase());
      return { packageType, files, format, isPlace };
    }),
  ...carriers,
  ...scripts,
];

/** What a file is by the command that installs from it, which may call it anything. */
const installed: Searchable = {
  packageType: "PYTHON",
  files: [],
  isMostlyOther: true,
  declares: isListOfRequirements,
};

const kindsOf = memoize(() => fileMatcher(searchables.map((kind) => ({ ...kind, anyCase: true }))));

/**
 * What a file may be, of those that can name packages of a type: by its name in any case of letters, by
 * the name of what is made of it where it is a template, and by a command that installs from it.
 */
export function searchedAs(
  path: string,
  packageType: PackageType,
  repository: Repository,
): readonly Searchable[] {
  const named = new Set([path, filled(path)].flatMap((each) => kindsOf()(each)));
  const kinds = [...named].filter(
    (kind) => kind.packageType === packageType && kind.isPlace?.(path, repository.has) !== false,
  );
  return packageType === installed.packageType && isInstalledFrom(path, repository)
    ? [...kinds, installed]
    : kinds;
}

const ofEngines =
  /(?<=\.\w+)\.(?:in|dist)$|\.(?:j2|jinja2?|tmpl|tpl|template|hbs|handlebars|mustache|ejs|erb|njk|liquid|ftl|vm)$/i;

/** The path of what is made of a template, as `package.json` of `package.json.j2` and `_package.json`. */
function filled(path: string): string {
  return path.replace(ofEngines, "").replace(/(?<=^|\/)_(?=[^/]+$)/, "");
}

/** The profiles of a POM, most of which are read only where a build asks for them. */
function profilesOf(text: string): string {
  const begin = text.indexOf("<profiles>");
  if (begin === -1) return "";
  return `${text.slice(0, begin).replaceAll(/[^\n]/g, "")}${text.slice(begin)}`;
}
