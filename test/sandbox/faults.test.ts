import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  nextFault,
  scriptOf,
  type FaultableRequest,
  type FaultAction,
  type ScriptedFault,
} from "../../src/sandbox/faults.ts";

const list = { method: "GET", path: "/packages", query: "", operation: "listPackages" };
const yarn = { method: "POST", path: "/packages/yarn", query: "", operation: "uploadYarnLock" };
const removal = {
  method: "DELETE",
  path: "/packages/node",
  query: "name=ms",
  operation: "deleteNodePackage",
};

function befalls(
  faults: readonly ScriptedFault[],
  requests: readonly FaultableRequest[],
): readonly (FaultAction | null)[] {
  let script = scriptOf(faults);
  return requests.map((request) => {
    const next = nextFault(script, request);
    ({ script } = next);
    return next.action;
  });
}

describe("a fault", () => {
  it("befalls the next request, once", () => {
    expect(befalls([{ do: "reset" }], [list, list])).toEqual(["reset", null]);
  });

  it("applies to as many requests as it states", () => {
    expect(befalls([{ do: "reset", times: 2 }], [list, list, list])).toEqual([
      "reset",
      "reset",
      null,
    ]);
  });

  it("befalls all where `times` is null", () => {
    expect(befalls([{ do: "hang", times: null }], [list, yarn, list])).toEqual([
      "hang",
      "hang",
      "hang",
    ]);
  });

  it("lets so many pass first", () => {
    expect(befalls([{ do: "reset", skip: 2 }], [list, list, list, list])).toEqual([
      null,
      null,
      "reset",
      null,
    ]);
  });

  it.each([
    [{ method: "post" }, [null, "html", null]],
    [{ operation: "deleteNodePackage" }, [null, null, "html"]],
    [{ path: "/yarn" }, [null, "html", null]],
    [{ path: "?name=ms" }, [null, null, "html"]],
    [{ method: "POST", operation: "listPackages" }, [null, null, null]],
    [{}, ["html", "html", "html"]],
  ] as const)("that matches %j befalls %j of a list, an upload and a removal", (match, actions) => {
    expect(befalls([{ match, do: "html", times: null }], [list, yarn, removal])).toEqual(actions);
  });

  it("counts only the requests that fit", () => {
    const fault: ScriptedFault = { match: { method: "POST" }, skip: 1, do: "reset" };

    expect(befalls([fault], [yarn, list, list, yarn])).toEqual([null, null, null, "reset"]);
  });
});

describe("several faults", () => {
  it("come one after the other", () => {
    expect(
      befalls([{ do: "reset" }, { do: "html" }, { do: { status: 503 } }], [list, list, list, list]),
    ).toEqual(["reset", "html", { status: 503 }, null]);
  });

  it("give way to the first that is due, and have not seen its request", () => {
    const faults: readonly ScriptedFault[] = [
      { match: { method: "POST" }, do: "reset" },
      { do: "html", skip: 1 },
    ];

    expect(befalls(faults, [yarn, list, list])).toEqual(["reset", null, "html"]);
  });

  it("apply in all to as many requests as they state", () => {
    const fault = fc.record({ do: fc.constant("reset" as const), times: fc.nat({ max: 3 }) });
    fc.assert(
      fc.property(fc.array(fault, { maxLength: 5 }), (faults) => {
        const requests = Array.from({ length: 20 }, () => list);
        const befallen = befalls(faults, requests).filter((action) => action !== null);

        expect(befallen).toHaveLength(faults.reduce((sum, { times }) => sum + times, 0));
      }),
    );
  });
});
