import { posix } from "node:path";

/** Texts about packages: changes, licences, locks, lists that other tools make, and what is no text. */
const asides =
  /(?:^|\/)(?:change|history|news|licen[cs]e|notice|third.?party|authors|credits)[^/]*$|\.(?:md|mdx|rst|adoc|lock|lockb|sum|map|snap|csv|svg|png|jpe?g|gif|ico|pdf|jar|zip|gz|woff2?|ttf|so|dll|exe)$|\.min\.\w+$|(?:sbom|bom|\.spdx|\.cdx)[^/]*\.json$|-lock\.[^/]*$/i;

/** Whether a file is about packages, whatever it names, or no text at all. */
export function isAside(path: string): boolean {
  return asides.test(path);
}

/** Texts for people, and settings of what proposes updates. */
const documents =
  /^(?:[A-Z][A-Z_-]+|[Rr]eadme|dependabot\.ya?ml|\.?renovate[^/]*|(?!CMakeLists).*\.(?:txt|html?|tex|org|pod|log|diff|patch))$/;
/** Names in capital letters of what is no document. */
const builds = /^(?:BUILD|BUCK|TARGETS|WORKSPACE|JUSTFILE|MAKEFILE|DOCKERFILE)$/;
/** Code and data from which no other program is run, or hardly ever. */
const others =
  /\.(?:java|kt|scala|cs|fs|vb|c|cc|cpp|h|hpp|m|swift|rs|dart|jsx|tsx|vue|svelte|css|scss|sass|less|sql|proto|graphql|xsd|wsdl|po|pot|resx|xlf|tsv|parquet|bin|dat|db|webp|mp[34]|ogg|wav|mov|tgz|xz|bz2|7z|class|pyc|o|a|lib|wasm|otf|eot|psd)$/i;
const programs = /\.(?:py|pyw|[cm]?js|[cm]?ts|rb|go|php|pl|pm|lua|r|jl)$/i;

/** A lock such as pnpm-lock.yaml has commands in the descriptions that authors write. */
const isLock = (path: string): boolean => /\block\b/i.test(posix.basename(path));

/** Whether commands or settings in a file may install packages: scripts, jobs, tasks, images, machines. */
export function mayInstall(path: string): boolean {
  const name = posix.basename(path);
  if (documents.test(name) && !builds.test(name)) return false;
  return !others.test(name) && !programs.test(name) && !asides.test(path) && !isLock(path);
}

/** Whether a file is the source of a program that may run others. */
export function isProgram(path: string): boolean {
  return programs.test(path) && !asides.test(path);
}

/** Whether a file is a page or a module, of which a browser loads packages by their addresses. */
export function isPage(path: string): boolean {
  return /(?<!\.min)\.(?:html?|[cm]?[jt]s|[jt]sx|vue|svelte|astro|erb|ejs|hbs|php)$/i.test(path);
}
