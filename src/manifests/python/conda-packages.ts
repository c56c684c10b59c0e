import { some } from "../../domain/wording.ts";
import type { UnresolvedCause } from "./unresolved-cause.ts";

/** Packages of conda that bring no package of PyPI: interpreters, installers and tools of other languages. */
const harmless =
  /^(?:_|lib|r-|bioconductor-|(?:python|python_abi|pypy.*|pip|conda|mamba|micromamba|uv|nodejs|yarn|pnpm|openjdk|maven|gradle|go|rust|r|r-base|ruby|perl|php|git|git-lfs|make|cmake|ninja|gcc.*|gxx.*|clang.*|compilers?|c-compiler|cxx-compiler|fortran-compiler|openssl|ca-certificates|certifi|zlib|bzip2|xz|readline|ncurses|sqlite|tk|tzdata|cuda.*|cudnn|cudatoolkit|mkl|blas|openblas|curl|wget|bash|jq|tar|zip|unzip|tree|just|direnv|pandoc|graphviz|ffmpeg|docker.*|kubectl|kubernetes-helm|terraform|awscli|actionlint|shellcheck|pre-commit-hooks|wheel|setuptools)$)/;

/** Whether a package of conda may bring a package of Python. */
export function mayBringPython(name: string): boolean {
  return !harmless.test(name.toLowerCase());
}

/** The doubt about packages of conda, which have names of conda's own; `null` where there are none. */
export function condaCause(names: readonly string[]): UnresolvedCause | null {
  if (names.length === 0) return null;
  return {
    code: "names-unresolved",
    fact: "Packages of conda are not read",
    subject: some([...new Set(names)]),
    next: "Require from PyPI what Cortex is to record, or give an `sbom`.",
  };
}
