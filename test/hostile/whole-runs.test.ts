import { describe, expect, it } from "vitest";
import { hostileRepositories } from "./repositories.ts";
import { runApart } from "./run-apart.ts";

/** Several times what the slowest of them takes. */
const mostCpuMs = 30_000;

describe("a whole run ends within bounded time and memory, and with its report, over", () => {
  it.each(hostileRepositories("least").map((repository) => [repository.name, repository] as const))(
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
