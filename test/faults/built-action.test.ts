import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished, vi } from "vitest";
import { selfSigned } from "../http/support/tls.ts";
import { isWhole, oneIn } from "../support/one-in.ts";
import { yarnLock } from "../support/sample-files.ts";
import { ownSource } from "../support/claim.ts";
import { stage, type Stage } from "../support/scenario.ts";
import { faultKinds, type FaultKind } from "./kinds.ts";

vi.setConfig({ testTimeout: 600_000 });

const files = { "yarn.lock": yarnLock("ms@2.1.3") };
const seed = [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }] as const;
const declared = ["NODE ms 2.1.3"];

/** The real time limit of a request is a minute, and an hour is an hour: too long for every day. */
const slow = /^(?:hang|drip beyond|slow drip)/;

const serviceFaults = faultKinds.flatMap((fault) =>
  "action" in fault.befallen && (isWhole || !slow.test(fault.name))
    ? [[fault.name, fault.befallen.action, fault] as const]
    : [],
);

it.each(oneIn(5, serviceFaults))(
  "the built action meets %s at its upload",
  async (_, action, fault) => {
    const there = await stage({
      files,
      seed,
      seededBy: ownSource,
      faults: [{ match: { method: "POST", path: "packages" }, do: action }],
    });

    await holds(there, fault, { timeLimitMs: 540_000 });
  },
);

const connectionFaults: readonly (readonly [string, () => Promise<string>])[] = [
  ["refused", () => Promise.resolve("http://127.0.0.1:9")],
  ["DNS: no such name", () => Promise.resolve("https://cortex.invalid")],
  ["TLS: unknown authority", tlsServer],
  // What speaks plain HTTP where TLS is expected.
  ["TLS: handshake", () => Promise.resolve("")],
];

it.each(connectionFaults)("the built action meets %s", async (name, addressOf) => {
  const there = await stage({ files, seed, seededBy: ownSource });
  const address = (await addressOf()) || there.sandbox.url.replace("http:", "https:");

  const scene = await there.run({ inputs: { "cortex-api-url": address } });

  expect(scene.exitCode, name).toBe(1);
  expect(scene.report.problems.map(({ code }) => code)).toContain("cortex-unreachable");
  expect(scene.recorded).toEqual(["NODE left-pad 1.3.0"]);
  await heals(there);
});

async function holds(
  there: Stage,
  fault: FaultKind,
  options: { readonly timeLimitMs: number },
): Promise<void> {
  const scene = await there.run(options);

  const hasFailed = scene.report.result === "failed";
  expect(scene.exitCode).toBe(hasFailed ? 1 : 0);
  if (!hasFailed) expect(scene.recorded).toEqual(declared);
  if (fault.retried || fault.code === null) expect(hasFailed).toBe(false);
  await heals(there);
}

async function heals({ run }: Stage): Promise<void> {
  const scene = await run();

  expect(scene.exitCode).toBe(0);
  expect(scene.recorded).toEqual(declared);
}

async function tlsServer(): Promise<string> {
  const { key, cert } = selfSigned("localhost");
  const server = createServer({ key, cert }, (_, response) => response.end("[]"));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => void server.close());
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}
