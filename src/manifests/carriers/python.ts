import { posix } from "node:path";
import { inlineMetadata } from "../comments.ts";
import type { Carrier } from "./carrier.ts";
import { isNamedConstraints } from "../python/requirements-names.ts";
import { matches, uncommented } from "./uncommented.ts";

export const pythonCarriers: readonly Carrier[] = [
  {
    id: "setup-py",
    packageType: "PYTHON",
    files: ["setup.py"],
    what: "a script of setuptools that names packages",
    next: "Move them to pyproject.toml.",
    declares: setupDeclares,
    unless: ["pyproject.toml"],
    isCoveredBy: (pyproject, text) => !setupDeclares(withoutOverruled(text(), pyproject)),
  },
  {
    id: "conda-lock",
    packageType: "PYTHON",
    files: ["conda-lock.yml", "conda-lock.yaml", "*.conda-lock.yml", "conda-*.lock"],
    what: "a lockfile of conda",
    declares: matches("#", /^[^\S\n]*(?:-\s*)?manager:/m, /^@EXPLICIT/m),
  },
  {
    id: "conda",
    packageType: "PYTHON",
    files: ["anaconda-project.yml"],
    what: "a project of conda",
    declares: matches("#", /^(?:dependencies|packages):\s*(?:$|\[\s*[^\]\s])/m),
  },
  {
    id: "conda-recipe",
    packageType: "PYTHON",
    files: ["meta.yaml", "recipe.yaml"],
    what: "a recipe of conda",
    declares: (text) => /^(?:package|recipe):/m.test(text) && /^requirements:/m.test(text),
  },
  {
    id: "flit-ini",
    packageType: "PYTHON",
    files: ["flit.ini"],
    what: "a manifest of flit",
    next: "Move it to pyproject.toml with `python3 -m flit.tomlify`.",
    declares: matches("#", /^(?:dev-)?requires\s*=/m),
  },
  {
    id: "buildout",
    packageType: "PYTHON",
    files: ["buildout.cfg"],
    what: "a configuration of Buildout",
    declares: matches("#", /^[^\S\n]*eggs\s*\+?=/m),
  },
  {
    id: "pants-python",
    packageType: "PYTHON",
    files: ["BUILD", "BUILD.pants"],
    what: "a build file of Pants that names packages of PyPI",
    declares: matches("#", /\bpython_requirement\s*\(/),
  },
  {
    id: "pex-lock",
    packageType: "PYTHON",
    files: ["*.lock", "*.lock.json"],
    isMostlyOther: true,
    what: "a lockfile of Pants or Pex",
    declares: matches(null, /"locked_resolves"\s*:\s*\[\s*\{/),
  },
  {
    id: "other-requirements",
    packageType: "PYTHON",
    files: ["*.txt", "requirements", "*-requirements"],
    isMostlyOther: true,
    isPlace: (path) => !isNamedConstraints(path) && !data.test(path),
    what: "a requirements file of another name",
    next: "Name it `requirements*.txt`.",
    declares: isRequirementsFile,
    declaresWhereInstalled: isListOfRequirements,
  },
  {
    id: "inline-script",
    packageType: "PYTHON",
    files: ["*.py"],
    isMostlyOther: true,
    what: "a script with inline metadata far from its beginning",
    next: "Move the metadata to the beginning, or commit its lockfile, which `uv lock --script` writes.",
    declares: inlineDeclares,
  },
  {
    id: "inline-program",
    packageType: "PYTHON",
    files: ["bin/*", "scripts/*"],
    isMostlyOther: true,
    isPlace: (path) => !posix.basename(path).includes("."),
    what: "a script with inline metadata whose name does not end in .py",
    next: "Name it so.",
    declares: inlineDeclares,
  },
];

/**
 * A `setup.py` that leaves everything to pyproject.toml or setup.cfg names no package; one that hands
 * on what it computes may. https://setuptools.pypa.io/en/latest/references/keywords.html
 */
function setupDeclares(text: string): boolean {
  const code = text.replace(commentsAndProse, "").replace(emptyLists, "");
  if (readsRequirements.test(code) && !listsRequirements.test(code)) return false;
  return (
    /\b(?:install_requires|extras_require|tests_require)\b/.test(code) ||
    /(?<![\w.])requires\s*=\s*\[\s*["']/.test(code) ||
    unpacked.test(code.slice(code.search(/\bsetup\s*\(/)))
  );
}

/**
 * Setuptools passes over `install_requires` where `[project]` has `dependencies` of its own.
 * https://setuptools.pypa.io/en/latest/userguide/pyproject_config.html
 */
function withoutOverruled(text: string, pyproject: string): string {
  const [, project = ""] =
    /^\[project\][^\S\n]*(?:#.*)?$([^]*?)(?=^\[|$(?![^]))/m.exec(pyproject) ?? [];
  return /^[^\S\n]*dependencies[^\S\n]*=/m.test(project)
    ? text.replaceAll(/\binstall_requires\b/g, "_")
    : text;
}

/** It hands on what a requirements file has, which is read itself, and lists nothing by itself. */
const readsRequirements = /["'][\w./-]*requirements[\w./-]*\.(?:txt|in)["']/;
const listsRequirements =
  /\b(?:\w*requires?|requirements)\b["']?\s*(?:\+?=|:|\.append\(|\.extend\()\s*[[({]\s*(?:["'][^"']*["']\s*:\s*\[\s*)?["']/;

/** Keywords that are computed: `**metadata`, which is no power. */
const unpacked = /[(,]\s*\*\*\s*[A-Za-z_{]/;

/** Comments, and texts of several lines, which hold documentation. */
const commentsAndProse = /(?:^|(?<=\s))#.*$|"""[^]*?"""|'''[^]*?'''/gm;
const emptyLists =
  /["']?\b(?:install_requires|extras_require|tests_require)["']?\s*[=:]\s*(?:\[\s*\]|\{\s*\}|\(\s*\)|None)/g;

/** Below these a list of versions is what something was made with or from, unless a command installs it. */
const data =
  /(?:^|\/)(?:data|datasets?|assets|resources|static|corpus|golden|snapshots|expected|outputs?|results|reports|artifacts|logs)\//i;

const versioned = /^[A-Za-z\d][\w.-]*\s*(?:\[[\w\s,.-]*\])?\s*[=<>!~]=\s*\d\S*/;
const requirementLine =
  /^(?:[A-Za-z\d][\w.-]*\s*(?:\[[\w\s,.-]*\])?\s*(?:(?:[=<>!~]=|[<>])\s*[\w.*+!-]+\s*,?\s*)*(?:;.*)?|-[a-zA-Z-].*|[\w+]+:\/\/\S.*|.*\s--hash=.*)$/;

/** Whether every line of a text is one of pip's, and one asks for a version; a list of words is none. */
function isRequirementsFile(text: string): boolean {
  if (!/[=<>!~]=\s*\d/.test(text)) return false;
  const lines = text
    .split("\n")
    .map((line) =>
      line
        .replace(/(?:^|\s)#.*$/, "")
        .replace(/\\$/, "")
        .trim(),
    )
    .filter((line) => line !== "");
  return (
    lines.some((line) => versioned.test(line)) && lines.every((line) => requirementLine.test(line))
  );
}

const listLine = /^(?:-.*|[\w.-]+(?:\[.*\])?\s*(?:[=<>!~;@].*)?)$/;

/**
 * Whether each line of a text is one of pip's, as lines of a list of words are, too: something else has
 * to say that it is no such list.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export function isListOfRequirements(text: string): boolean {
  return uncommented("#", text)
    .split("\n")
    .map((line) => line.trim())
    .every((line) => line === "" || listLine.test(line));
}

function inlineDeclares(text: string): boolean {
  const block = inlineMetadata(text);
  if (block === null) return false;
  const toml = text.slice(block.begin, block.end).replace(/^#[^\S\n]*(?:#.*)?$/gm, "#");
  return /^#[^\S\n]*dependencies[^\S\n]*=\s*\[[#\s]*["']/m.test(toml);
}
