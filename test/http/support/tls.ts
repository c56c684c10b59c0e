import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { connect, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { createServer } from "node:tls";
import { onTestFinished } from "vitest";
import { temporaryDirectory } from "../../support/repository.ts";

export interface SelfSigned {
  readonly key: string;
  readonly cert: string;
  /** Path of the certificate, as NODE_EXTRA_CA_CERTS takes it. */
  readonly file: string;
}

/** A certificate for a host that no authority vouches for, made anew: none in the repository runs out. */
export function selfSigned(host: string): SelfSigned {
  const directory = temporaryDirectory();
  const keyFile = join(directory, "key.pem");
  const file = join(directory, "cert.pem");
  const subject = ["-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  execFileSync(
    "openssl",
    ["req", "-x509", ...curve, "-days", "2", ...subject, "-keyout", keyFile, "-out", file],
    { stdio: "pipe", timeout: 20_000 },
  );
  return { key: readFileSync(keyFile, "utf8"), cert: readFileSync(file, "utf8"), file };
}

/** A port at which a plain server of this machine is spoken to by TLS, until the end of the test. */
export async function startTlsFront(port: number, { key, cert }: SelfSigned): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer({ key, cert }, (socket) => {
    const target = connect(port, "127.0.0.1");
    sockets.add(socket).add(target);
    socket.on("error", () => target.destroy());
    target.on("error", () => socket.destroy());
    socket.pipe(target).pipe(socket);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
