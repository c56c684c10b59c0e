/** Ports that need not be written, and the hosts under which others are known as well. */
const usualPorts = /:(?:22|80|443|9418)$/;
const otherHosts = new Map([
  ["ssh.github.com", "github.com"],
  ["altssh.gitlab.com", "gitlab.com"],
  ["altssh.bitbucket.org", "bitbucket.org"],
  ["ssh.dev.azure.com", "dev.azure.com"],
]);

/**
 * The address of a remote as `host/owner/name`, in lower case, without `.git`, port and credentials,
 * whether it is written for https, ssh or scp; `null` for a path on this machine.
 * https://git-scm.com/docs/git-clone#_git_urls
 */
export function repositoryName(remote: string): string | null {
  const url =
    /^(?:https?|ssh|git|git\+ssh|ssh\+git):\/\/(?:[^/@]*@)?(?<host>[^/]+)\/+(?<path>.+)$/is.exec(
      remote,
    );
  // One letter before the colon is a drive of Windows.
  const scp = /^(?:[^/:@]+@)?(?<host>[^/:@]{2,}):(?!:)\/*(?<path>.+)$/s.exec(remote);
  const { host = "", path = "" } = (url ?? (remote.includes("://") ? null : scp))?.groups ?? {};
  const name = plainPath(path.toLowerCase());
  if (host === "" || name === "") return null;
  const plainHost = host.toLowerCase().replace(usualPorts, "");
  return `${otherHosts.get(plainHost) ?? plainHost}/${name}`;
}

/** Azure writes one repository as `org/project/_git/name`, and for ssh as `v3/org/project/name`. */
function plainPath(path: string): string {
  return path
    .replace(/\/+$/, "")
    .replace(/\.git$/, "")
    .replace(/^v3\/(?<project>[^/]+\/[^/]+)\/(?<name>[^/]+)$/, "$<project>/_git/$<name>");
}
