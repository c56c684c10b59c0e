import { version } from "../../src/domain/program.ts";
import { describe, expect, it } from "vitest";
import { commandLineViews } from "../../src/cli/command-line-views.ts";
import { parseSettings } from "../../src/settings/parse.ts";

const commit = "4f2a9c1d0e8b7a6f5e4d3c2b1a0f9e8d7c6b5a49";

function summaryOf(source: string | null, flags: Readonly<Record<string, string>> = {}, env = {}) {
  const raw = new Map(Object.entries(flags));
  const { settings } = parseSettings(new Map([...raw, ["cortex-api-key", "ctx-key-5f1d"]]), {
    needsKey: true,
  });
  if (settings === null) throw new Error("The flags are not valid.");
  const context = {
    toolVersion: "1.2.3",
    mode: "check",
    repository: "acme/shop",
    ref: "refs/heads/main",
    commit,
    source: source === null ? null : { name: source, id: "" },
    runId: "",
    isPreview: false,
    startedAt: 0,
  } as const;
  const seen = { settings, context, repository: null, branch: "main", flags: raw };
  return commandLineViews(seen, env).summary;
}

describe("the summary of the command line", () => {
  it("leads to the pages of a repository on GitHub, which its remote names", () => {
    const { links, command, branch } = summaryOf("github.com/acme/shop");

    expect(links.file("go.sum", 3)).toBe(`https://github.com/acme/shop/blob/${commit}/go.sum#L3`);
    expect(command).toBe(
      `git checkout ${commit}\nCORTEX_API_KEY=… npx cortex-dependency-report@${version} check --repository acme/shop`,
    );
    expect(branch).toBe("main");
  });

  it("leads to those of a GitHub server of one's own", () => {
    const { links } = summaryOf(
      "ghe.acme.example/acme/shop",
      {},
      {
        GITHUB_API_URL: "https://ghe.acme.example/api/v3",
      },
    );

    expect(links.repository).toBe("https://ghe.acme.example/acme/shop");
  });

  it.each([["gitlab.com/acme/shop"], ["github.com.example/acme/shop"], [null]])(
    "leads to no page of a repository on another host: %s",
    (source) => {
      const { links, command } = summaryOf(source);

      expect([links.file("go.sum"), links.repository, links.commit]).toEqual([null, null, null]);
      expect(command).toBe(
        `git checkout ${commit}\nCORTEX_API_KEY=… npx cortex-dependency-report@${version} check`,
      );
    },
  );

  it("leads to entities at --cortex-app-url", () => {
    const { links } = summaryOf(null, { "cortex-app-url": "https://app.example/{tag}" });

    expect(links.entity("shop")).toBe("https://app.example/shop");
  });

  it("names the address and the directory that were compared, wherever they came from", () => {
    const { command } = summaryOf(null, {
      "cortex-api-url": "https://cortex.acme.example",
      "working-directory": "services/pay",
    });

    expect(command).toContain(
      "check --cortex-api-url https://cortex.acme.example --working-directory services/pay",
    );
  });
});
