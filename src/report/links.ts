import type { PackageType } from "../domain/package.ts";
import { packagePage } from "./package-page.ts";

/** What links are made of. Each can be missing, and with it the links that need it. */
export interface LinkFacts {
  /** `GITHUB_SERVER_URL`, such as `https://github.com`. */
  readonly serverUrl: string | null;
  /** `owner/name` */
  readonly repository: string | null;
  /** The commit or branch at which files are shown. */
  readonly revision: string | null;
  readonly commit: string | null;
  /** The commit before the push, or the base of the pull request. */
  readonly base: string | null;
  /** `GITHUB_WORKFLOW_REF`: `owner/name/.github/workflows/file@ref`. */
  readonly workflowRef: string | null;
  readonly pullRequest: number | null;
  /** `owner/name` of this action, and the ref by which it is used. */
  readonly action: { readonly repository: string; readonly ref: string } | null;
  /** The address of an entity's page with `{tag}` in it. */
  readonly appUrl: string | null;
}

/** Addresses by what they show; `null` where a fact is missing or not fit for an address. */
export interface Links {
  /** A file, or one line of it (one-based). */
  readonly file: (path: string, line?: number | null) => string | null;
  readonly repository: string | null;
  readonly commit: string | null;
  readonly compare: string | null;
  /** Where the workflow of the run can be started. */
  readonly workflow: string | null;
  /** The checks of the pull request. */
  readonly checks: string | null;
  readonly problem: (code: string) => string | null;
  /** A page of the documentation, or a section of it. */
  readonly document: (page: string, section?: string) => string | null;
  readonly entity: (tag: string | null) => string | null;
  /** The page of a version, or of the package where there is not exactly one. */
  readonly package: (
    packageType: PackageType,
    name: string,
    versions: readonly string[],
  ) => string | null;
}

export const noFacts: LinkFacts = {
  serverUrl: null,
  repository: null,
  revision: null,
  commit: null,
  base: null,
  workflowRef: null,
  pullRequest: null,
  action: null,
  appUrl: null,
};

/** Builds the links of a run. No address can end the Markdown or HTML around it. */
export function createLinks(facts: LinkFacts): Links {
  const { revision, pullRequest, action, appUrl } = facts;
  const server = webAddress(facts.serverUrl);
  const site = join(server, repositoryPath(facts.repository));
  const files = join(site, "blob", revision === null ? null : encodedPath(revision));
  const documents = join(
    server,
    repositoryPath(action?.repository ?? null),
    "blob",
    encodedPath(action?.ref ?? ""),
    "docs",
  );
  const document = (page: string, section = ""): string | null => {
    const address = join(documents, page);
    return address === null || section === "" ? address : `${address}#${encoded(section)}`;
  };
  const [commit, base] = [hash(facts.commit), hash(facts.base)];
  return {
    file(path, line = null) {
      const page = join(files, encodedPath(path));
      return page === null || line === null ? page : `${page}#L${line}`;
    },
    repository: site,
    commit: join(site, "commit", commit),
    compare: base === null || commit === null ? null : join(site, "compare", `${base}...${commit}`),
    workflow: join(site, "actions", "workflows", workflowFile(facts)),
    checks: join(site, "pull", pullRequest === null ? null : String(pullRequest), "checks"),
    problem: (code) => document("problems.md", code),
    document,
    entity: (tag) => (appUrl === null ? null : entityPage(appUrl, tag ?? "")),
    package: packagePage,
  };
}

function join(...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join("/");
}

/** An address of the web without what follows its path; `null` for anything else. */
function webAddress(text: string | null): string | null {
  const url = text !== null && URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "") return null;
  return inert(url.origin + url.pathname.replace(/\/+$/, ""));
}

function repositoryPath(repository: string | null): string | null {
  return repository !== null && /^[\w.-]+\/[\w.-]+$/.test(repository)
    ? encodedPath(repository)
    : null;
}

/** A path of which each part names something; `null` for any other. */
function encodedPath(path: string): string | null {
  const parts = path.split("/");
  return parts.some(isNoName) ? null : parts.map(encoded).join("/");
}

/** Whether a part of an address would be left out of it. */
function isNoName(part: string): boolean {
  return /^\.{0,2}$/.test(part);
}

function encoded(part: string): string {
  return inert(encodeURIComponent(part.toWellFormed()));
}

/** What an address may hold and Markdown or HTML would act upon. */
function inert(address: string): string {
  return address.replace(
    /[!'()*~_[\]<>"`|\\{}\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

function hash(commit: string | null): string | null {
  return commit !== null && /^[\da-f]{40,64}$/.test(commit) && !/^0+$/.test(commit) ? commit : null;
}

/** The file of a workflow of the same repository: that of another one cannot be started here. */
function workflowFile({ repository, workflowRef }: LinkFacts): string | null {
  const before = `${repository ?? ""}/.github/workflows/`;
  if (workflowRef?.startsWith(before) !== true) return null;
  const [file = ""] = workflowRef.slice(before.length).split("@");
  return /^[^/]+\.ya?ml$/.test(file) ? encoded(file) : null;
}

function entityPage(appUrl: string, tag: string): string | null {
  if (isNoName(tag)) return null;
  const address = appUrl.replaceAll("{tag}", encoded(tag));
  return URL.canParse(address) ? inert(new URL(address).href) : null;
}
