import { canonicalName } from "../../domain/names.ts";
import { some } from "../../domain/wording.ts";
import type { ParseResult } from "../format.ts";
import { warningOf } from "./unresolved-cause.ts";

/** Packages of conda that bring no package of PyPI: interpreters, installers and tools of other languages. */
const harmless =
  /^(?:_|lib|r-|bioconductor-|(?:python|python_abi|pypy.*|pip|conda|mamba|micromamba|uv|nodejs|yarn|pnpm|openjdk|maven|gradle|go|rust|r|r-base|ruby|perl|php|git|git-lfs|make|cmake|ninja|gcc.*|gxx.*|clang.*|compilers?|c-compiler|cxx-compiler|fortran-compiler|openssl|ca-certificates|certifi|zlib|bzip2|xz|readline|ncurses|sqlite|tk|tzdata|cuda.*|cudnn|cudatoolkit|mkl|blas|openblas|curl|wget|bash|jq|tar|zip|unzip|tree|just|direnv|pandoc|graphviz|ffmpeg|docker.*|kubectl|kubernetes-helm|terraform|awscli|actionlint|shellcheck|pre-commit-hooks|wheel|setuptools)$)/;

/** Environment files by their name; any other YAML is recognised by its text. */
export const condaFiles: readonly string[] = [
  "*environment*.yml",
  "*environment*.yaml",
  "conda.yml",
  "conda.yaml",
  "*.yml",
  "*.yaml",
];

/** Whether a file of `condaFiles` is an environment of conda. `head` gives the first characters of it. */
export function acceptsCondaEnv(path: string, head: () => string | null): boolean {
  if (/(?:environment[^/]*|(?:^|\/)conda)\.ya?ml$/.test(path)) return true;
  const text = head() ?? "";
  return /^dependencies:[^\S\n]*$/m.test(text) && /^channels:/m.test(text);
}

/**
 * The reading with the packages that are taken from conda, which has names of its own: they are named
 * and not read.
 */
export function withConda(
  reading: ParseResult,
  path: string,
  packages: readonly string[],
): ParseResult {
  const names = [...new Set(packages)].filter((name) => !harmless.test(name.toLowerCase()));
  if (names.length === 0) return reading;
  const cause = {
    code: "conda-unread",
    fact: "Packages of conda are not read",
    subject: some(names),
    next: "Require from PyPI what Cortex is to record, or give an `sbom`.",
  } as const;
  return {
    ...reading,
    elsewhere: names,
    warnings: [...(reading.warnings ?? []), warningOf(path, cause)],
  };
}

/**
 * Whether a package of conda may be the one of that name on PyPI: one has the distinctive word of the
 * other in its name, as `pytorch` and `torch`, `msgpack-python` and `msgpack`, `pyqt` and `PyQt5`.
 */
export function mayBeOnPypi(conda: string, name: string): boolean {
  const [one, other] = [conda, name].map((each) => canonicalName("PYTHON", each));
  if (one === undefined || other === undefined || one === other) return one === other;
  const [word, wanted] = [distinctiveWord(one), distinctiveWord(other)];
  return contains(one, wanted) || contains(other, word);
}

/** The longest word that does not stand in many names, without a version behind it. */
function distinctiveWord(name: string): string {
  const words = name.split("-").filter((word) => !common.has(word));
  const [longest = name] = words.toSorted((a, b) => b.length - a.length);
  return longest.replace(/\d+$/, "");
}

const common = new Set(
  ["python", "python3", "client", "runtime", "plugin", "server", "base", "core"].concat([
    "headless",
    "binary",
    "extensions",
    "utils",
    "common",
  ]),
);

function contains(name: string, word: string): boolean {
  return word.length >= 3 && name.includes(word);
}
