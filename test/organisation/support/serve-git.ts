import { execFileSync, spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** Git over HTTP on loopback, and what it was asked. */
export interface GitServer {
  /** With `{repository}` in it, as `--remote` takes it. */
  readonly remote: string;
  /** `owner/name` of each request, in the order in which they came. */
  readonly requests: readonly string[];
  /** Bytes of all answers so far. */
  readonly bytes: () => number;
  /** Told of each request before it is answered. */
  readonly onRequest: (listener: (repository: string) => void) => void;
  /** Answers the requests for a repository with this status, or cuts each answer in the middle. */
  readonly refuse: (repository: string, how: number | "cut") => void;
  readonly close: () => void;
}

/** Serves the bare repositories `owner/name.git` below a directory, by git's own http-backend. */
export async function serveGit(root: string): Promise<GitServer> {
  const programs = execFileSync("git", ["--exec-path"], { encoding: "utf8" }).trim();
  const backend = join(programs, "git-http-backend");
  let bytes = 0;
  const requests: string[] = [];
  let listener: (repository: string) => void = () => undefined;
  const refused = new Map<string, number | "cut">();

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? "/", "http://localhost");
    const repository = /^\/(?<name>.+?)\.git\//.exec(url.pathname)?.groups?.["name"] ?? "";
    requests.push(repository);
    listener(repository);
    const how = refused.get(repository);
    if (typeof how === "number") return void response.writeHead(how).end();
    const { headers } = request;
    const child = spawn(backend, [], {
      env: {
        PATH: process.env["PATH"],
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: "1",
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: headers["content-type"],
        CONTENT_LENGTH: headers["content-length"],
        HTTP_CONTENT_ENCODING: headers["content-encoding"],
        GIT_PROTOCOL: String(headers["git-protocol"] ?? ""),
      },
    });
    child.stdin.on("error", () => undefined);
    request.pipe(child.stdin);
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.on("close", () => {
      const output = Buffer.concat(parts);
      bytes += output.byteLength;
      const end = output.indexOf("\r\n\r\n");
      const lines = output.toString("latin1", 0, end).split("\r\n");
      const fields = new Map(
        lines.map((line) => [line.split(": ")[0] ?? "", line.split(": ")[1] ?? ""]),
      );
      const code = Number((fields.get("Status") ?? "200").slice(0, 3));
      fields.delete("Status");
      const body = output.subarray(end + 4);
      response.writeHead(code, { ...Object.fromEntries(fields), "content-length": body.length });
      if (how === "cut")
        response.write(body.subarray(0, body.length / 2), () => response.destroy());
      else response.end(body);
    });
  }

  const server = createServer(answer);
  await new Promise<void>((started) => server.listen(0, "127.0.0.1", started));
  const { port } = server.address() as AddressInfo;
  return {
    remote: `http://127.0.0.1:${port}/{repository}.git`,
    requests,
    bytes: () => bytes,
    onRequest: (next) => void (listener = next),
    refuse: (repository, how) => void refused.set(repository, how),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
