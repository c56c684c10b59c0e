import { describe, expect, it } from "vitest";
import { createOnCall } from "../../src/cortex/on-call.ts";
import { faultOf } from "../support/reading.ts";
import { json, page, startServer } from "../http/support/loopback-server.ts";
import { apiOf } from "./support/cortex-of.ts";

const ada = { name: "Ada", email: "ada@example.com" };

function escalation(escalationLevel: number, ...users: readonly object[]) {
  return { escalationLevel, schedules: users.map((user) => ({ user })) };
}

async function asked(answer: unknown) {
  const server = await startServer(() => json(answer));
  return { server, people: await createOnCall(apiOf(server.url))("a/b") };
}

describe("who is on call", () => {
  it("is whom a provider calls first, each once", async () => {
    const current = [
      { provider: "PAGERDUTY", escalations: [escalation(2, { name: "Cy" }), escalation(1, ada)] },
      { provider: "OPSGENIE", escalations: [escalation(1, ada, { name: "Bo" })] },
    ];
    const { server, people } = await asked([{ current }]);

    expect(people).toEqual([ada, { name: "Bo", email: null }]);
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /api/v1/catalog/a%2Fb/integrations/oncall/current",
    ]);
  });

  it.each([
    ["no schedule", []],
    ["a schedule without people", [{ current: [{ escalations: [escalation(1)] }] }]],
    ["people without a name", [{ current: [{ escalations: [escalation(1, {})] }] }]],
    ["fields of other kinds", [{ current: [{ escalations: [{ schedules: "Ada" }] }] }]],
  ])("is nobody for %s", async (_, answer) => {
    expect((await asked(answer)).people).toEqual([]);
  });

  it.each([
    ["a key that may not ask", json({ message: "no" }, 403), "cortex-rejected"],
    [
      "an entity without on-call",
      json({ type: "NOT_FOUND", message: "no" }, 404),
      "entity-not-found",
    ],
    ["another list", json({ current: [] }), "cortex-unexpected-response"],
    ["a page", page(200), "cortex-unexpected-response"],
  ])("is a fault of %s", async (_, answer, code) => {
    const server = await startServer(() => answer);

    expect(await faultOf(createOnCall(apiOf(server.url))("a"))).toMatchObject({ code });
  });
});
