import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
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
