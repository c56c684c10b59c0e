import { createServer } from "node:http";
import { once } from "node:events";

/**
 * Answers every list with the same rows, without work of its own, so that only the action is
 * measured. It ignores `page`, as the Packages API may.
 */
export async function startListServer(
  rows: string,
): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "application/json");
    response.end(rows);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
