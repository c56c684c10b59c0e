import { describe, expect, it } from "vitest";
import { isWhole, oneIn } from "../support/one-in.ts";
import { hostileRepositories } from "./repositories.ts";
import { runApart } from "./run-apart.ts";

/** Several times what the slowest of them takes; for every day they only have to end. */
const mostCpuMs = isWhole ? 30_000 : Number.POSITIVE_INFINITY;

describe("a whole run ends within bounded time and memory, and with its report, over", () => {
  it.each(
    oneIn(2, hostileRepositories("least")).map(
      (repository) => [repository.name, repository] as const,
    ),
  )(
    "%s",
    async (_, repository) => {
      const { report, cpuMs } = await runApart(repository, "10m");

      const codes = report.problems.filter(({ severity }) => severity === "error");
      expect(codes.map(({ code }) => code)).toEqual(
        repository.code === null ? [] : [repository.code],
      );
      expect(cpuMs).toBeLessThan(mostCpuMs);
    },
    180_000,
  );
});
