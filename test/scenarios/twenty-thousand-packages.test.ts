import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { packageLock } from "../support/sample-files.ts";

it("20,000 packages of one type go up as one document within 2 MB, and the summary stays within its limit", async () => {
  const written = Array.from({ length: 20_000 }, (_, index) => `package-${index}@1.0.${index}`);
  const { run } = await stage({
    files: {
      "a/package-lock.json": packageLock(...written.slice(0, 12_000)),
      "b/package-lock.json": packageLock(...written.slice(8_000)),
    },
  });

  const first = await run();
  const second = await run();

  expect(first.outputs).toMatchObject({
    result: "synced",
    packages: "20000",
    added: "20000",
    uploads: "1",
  });
  const [upload] = first.requests.filter(({ method }) => method === "POST");
  expect(Buffer.byteLength(upload?.body ?? "")).toBeLessThanOrEqual(2_000_000);
  expect(Buffer.byteLength(first.summary)).toBeLessThan(1_048_576);
  expect(first.recorded).toHaveLength(20_000);
  expect(second.outputs["result"]).toBe("in-sync");
});
