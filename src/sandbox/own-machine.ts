import { json, type Answer } from "./answer.ts";
import { isControlPath } from "./control.ts";

interface Asked {
  readonly method: string;
  readonly url: string;
  /** By name in lower case. */
  readonly headers: Readonly<{ [Name in "host" | "origin" | "content-type"]?: string | undefined }>;
}

/**
 * The refusal of a request that a page in a browser of this machine may have made: by a name that leads
 * here (DNS rebinding), from the origin of another site, or as a form, which needs no leave to be sent.
 * `null` for what a program of this machine asks.
 */
export function foreignRequest({ method, url, headers }: Asked, port: number): Answer | null {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = "", origin } = headers;
  if (!own.includes(host.toLowerCase()))
    return refused(421, `The sandbox is ${own.join(" or ")}, and not ${host || "without a name"}.`);
  if (origin !== undefined && !own.some((each) => origin.toLowerCase() === `http://${each}`))
    return refused(403, `The sandbox answers no page of another origin (${origin}).`);
  const type = (headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase();
  if (isControlPath(url) && method === "POST" && type !== "application/json")
    return refused(415, "Set the content type `application/json` to control the sandbox.");
  return null;
}

function refused(status: number, message: string): Answer {
  return json(status, { message });
}
