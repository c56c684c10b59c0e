import { onTestFinished } from "vitest";
import { serveGit, type GitServer } from "./support/serve-git.ts";

export type { GitServer };

/** Git over HTTP on loopback until the end of the test. */
export async function startGitServer(root: string): Promise<GitServer> {
  const server = await serveGit(root);
  onTestFinished(server.close);
  return server;
}
