import { Fault } from "../../domain/problem.ts";
import { environmentOf, outputOf, reasonIn, settingsOf, type Remote } from "./isolated-git.ts";

/**
 * What git reports of a repository that its host answers for and does not show: not there (404, which a
 * token that may not see it gets as well), refused (403), gone (410), or moved permanently to another
 * address.
 */
const notFound =
  /^fatal: (?:repository '.+' not found|'.+' does not appear to be a git repository|unable to access '.+': The requested URL returned error: (?:301|308|403|410))$/;

/**
 * The default branch of a remote and its commit, both empty where it has none; `null` where its host
 * does not show it. Nothing is fetched.
 * @throws Fault `git-unavailable` where it is not known whether it exists.
 */
export async function askHead(
  directory: string,
  remote: Remote,
): Promise<{ readonly branch: string; readonly commit: string } | null> {
  const parameters = [...settingsOf(remote.url), "ls-remote", "--symref", remote.url, "HEAD"];
  const call = { parameters, env: environmentOf(remote), input: "", directory };
  const answer = await outputOf(call).catch((thrown: unknown) => {
    const reason = reasonIn(thrown);
    if (notFound.test(reason)) return null;
    const { host, pathname } = new URL(remote.url);
    throw new Fault(
      "git-unavailable",
      `${host || "This machine"} could not be asked for the head of ${pathname}: ${reason}. Nothing was planned. Check that the host can be reached and that the token may read the repository (GITHUB_TOKEN for GitHub, GIT_TOKEN with another host), and run again.`,
    );
  });
  if (answer === null) return null;
  const text = answer.toString();
  const branch = /^ref: refs\/heads\/(?<name>.+)\tHEAD$/m.exec(text)?.groups?.["name"] ?? "";
  const commit = /^(?<oid>[0-9a-f]{40,64})\tHEAD$/m.exec(text)?.groups?.["oid"] ?? "";
  return { branch, commit };
}
