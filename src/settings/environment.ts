import type { Environment } from "../domain/program.ts";
import { problem, type Problem } from "../domain/problem.ts";
import { parseSecureUrl } from "./api-url.ts";

/**
 * What of the environment would let a secret travel unprotected, as `input-invalid`: the variable that
 * switches the verification of certificates off, and an address of GitHub's API without TLS.
 */
export function environmentProblems(env: Environment): readonly Problem[] {
  const apiUrl = env["GITHUB_API_URL"] ?? "";
  const parsed = apiUrl === "" ? { value: "" } : parseSecureUrl(apiUrl);
  const faults = [
    ...(env["NODE_TLS_REJECT_UNAUTHORIZED"] === "0" ? [unverified] : []),
    ...("value" in parsed ? [] : parsed.faults.map((fault) => `\`GITHUB_API_URL\` ${fault}`)),
  ];
  return faults.map((fault) => problem("error", "input-invalid", fault));
}

const unverified =
  "The variable `NODE_TLS_REJECT_UNAUTHORIZED` is `0`, which switches the verification of certificates off. Remove it; when a certificate is of your own company, name the file of its authority in `NODE_EXTRA_CA_CERTS`.";
