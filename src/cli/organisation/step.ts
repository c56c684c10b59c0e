import { statSync } from "node:fs";
import { resolve } from "node:path";
import { makeFolder } from "../../app/make-folder.ts";
import { createApi, type Api } from "../../cortex/api.ts";
import { Fault } from "../../domain/problem.ts";
import { version } from "../../domain/program.ts";
import { systemClock } from "../../http/clock.ts";
import { createTransport } from "../../http/transport.ts";
import type { OrganisationSettings } from "../../organisation/settings.ts";
import type { Settings } from "../../settings/settings.ts";
import type { Invocation } from "../invocation.ts";

/** What a step is given. */
export interface Step {
  readonly settings: OrganisationSettings;
  /** What holds for every repository. */
  readonly common: Settings;
  /** The inputs of a single repository, as they were written. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly invocation: Invocation;
}

/** The host of the repositories, and how git reaches them. */
export interface GitSite {
  /** The host as states name it; `null` for the usual one of each provider. */
  readonly host: string | null;
  /** Where its pages are; `null` where that is not known. */
  readonly webUrl: string | null;
  readonly remoteOf: (repository: string) => string;
  /** An HTTP header with the token; `null` where there is none. */
  readonly header: string | null;
}

const servers: ReadonlyMap<string, string> = new Map([
  ["github", "https://github.com"],
  ["gitlab", "https://gitlab.com"],
  ["bitbucket", "https://bitbucket.org"],
  ["azure", "https://dev.azure.com"],
]);

/**
 * The directory of results, made where it is missing.
 * @throws Fault `input-invalid` for a place where there can be none.
 */
export function resultsDirectory({ settings, invocation: { cwd } }: Step): string {
  const directory = resolve(cwd, settings.directory);
  try {
    makeFolder(directory);
    if (statSync(directory).isDirectory()) return directory;
  } catch {
    // Said below, as of a place that is something else.
  }
  throw new Fault(
    "input-invalid",
    `\`directory\` is ${JSON.stringify(directory)}; allowed is a directory in which files can be written.`,
  );
}

/** Where the repositories of an organisation are cloned from, and with what credential. */
export function gitSite({ settings, invocation: { env } }: Step): GitSite {
  const own = settings.provider === "github" ? env["GITHUB_SERVER_URL"] : undefined;
  const server = own || (servers.get(settings.provider) ?? "https://github.com");
  const template = settings.remote ?? `${server}/{repository}.git`;
  // The token of GitHub goes to GitHub alone; another host has a variable of its own.
  const isGitHubs = settings.remote === null && settings.provider === "github";
  const token = (isGitHubs ? env["GITHUB_TOKEN"] : env["GIT_TOKEN"]) || null;
  const user = isGitHubs ? "x-access-token" : "x-token-auth";
  const basic = Buffer.from(`${user}:${token}`).toString("base64");
  return {
    webUrl: settings.remote === null && settings.provider !== "any" ? server : null,
    host: own === undefined || own === "" ? null : new URL(own).host,
    remoteOf: (repository) =>
      template.replaceAll("{repository}", repository.split("/").map(encodeURIComponent).join("/")),
    header: token === null ? null : `Authorization: Basic ${basic}`,
  };
}

/** The exchanges with Cortex, of which a step may make so many a minute. */
export function cortexApi(
  { common, invocation }: Step,
  requestsPerMinute: number,
  cancellation = invocation.cancellation(),
): Api {
  const { terminal, env, line } = invocation;
  return createApi({
    baseUrl: common.cortexApiUrl,
    key: common.cortexApiKey ?? "",
    requestsPerMinute,
    isShared: true,
    transport: createTransport({ env }),
    clock: systemClock,
    random: Math.random,
    cancellation,
    log: (text) => {
      if (!line.switches.has("quiet")) terminal.progress(text);
    },
    userAgent: `cortex-dependency-report/${version}`,
  });
}
