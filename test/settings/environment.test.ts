import { describe, expect, it } from "vitest";
import { environmentProblems } from "../../src/settings/environment.ts";

function messages(env: Readonly<Record<string, string>>): readonly string[] {
  return environmentProblems(env).map(({ code, message }) => `${code}: ${message}`);
}

describe("the environment", () => {
  it.each([
    {},
    { NODE_TLS_REJECT_UNAUTHORIZED: "1", GITHUB_API_URL: "" },
    { GITHUB_API_URL: "https://api.github.com" },
    { GITHUB_API_URL: "https://github.acme.example/api/v3" },
    { GITHUB_API_URL: "http://127.0.0.1:3000" },
  ])("protects the secrets: %j", (env) => {
    expect(messages(env)).toEqual([]);
  });

  it("may not switch the verification of certificates off", () => {
    expect(messages({ NODE_TLS_REJECT_UNAUTHORIZED: "0" })).toEqual([
      expect.stringMatching(/^input-invalid: .*`NODE_TLS_REJECT_UNAUTHORIZED` is `0`/),
    ]);
  });

  it.each(["http://github.acme.example/api/v3", "ftp://github.acme.example", "github"])(
    "may not lead GitHub's token to an address without TLS: %s",
    (url) => {
      expect(messages({ GITHUB_API_URL: url })).toEqual([
        `input-invalid: \`GITHUB_API_URL\` is "${url}"; allowed is an \`https://\` address without user name, query and fragment (\`http://\` for this machine only).`,
      ]);
    },
  );

  it("shows no password of an address that is not allowed", () => {
    expect(messages({ GITHUB_API_URL: "https://shop:sesame@github.example" }).join()).not.toContain(
      "sesame",
    );
  });
});
