import { describe, expect, it } from "vitest";
import { endProcess } from "../../src/app/end-process.ts";

describe("the end of the process", () => {
  it("waits for both streams, then exits with the code", () => {
    const happened: string[] = [];
    const pending: (() => void)[] = [];
    function stream(name: string) {
      return {
        write(text: string, written: () => void) {
          happened.push(`${name} ${JSON.stringify(text)}`);
          pending.push(written);
        },
      };
    }

    endProcess(2, {
      stdout: stream("stdout"),
      stderr: stream("stderr"),
      exit: (code) => happened.push(`exit ${code}`),
    });

    expect(happened).toEqual(['stdout ""']);
    pending.shift()?.();
    expect(happened).toEqual(['stdout ""', 'stderr ""']);
    pending.shift()?.();
    expect(happened).toEqual(['stdout ""', 'stderr ""', "exit 2"]);
  });
});
