import { describe, expect, it } from "vitest";
import { failure, json, rateLimited } from "../../src/sandbox/answer.ts";
import {
  checkRequest,
  parseJson,
  responseFault,
  takesText,
  type UncheckedRequest,
} from "../../src/sandbox/document.ts";
import { operations, type Operation } from "../../src/sandbox/operations.ts";

const packages = "/api/v1/catalog/shop/packages";

function check(request: Partial<UncheckedRequest>): string | null {
  const { refusal } = checkRequest({
    method: "GET",
    path: packages,
    query: "",
    contentType: null,
    body: "",
    ...request,
  });
  return refusal === null ? null : `${refusal.status} ${refusal.message}`;
}

function post(below: string, body: string | null, contentType: string | null = "application/json") {
  return check({ method: "POST", path: `${packages}/${below}`, body, contentType });
}

function operation(id: string): Operation {
  const found = operations.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
}

describe("a request that keeps to the document", () => {
  it("lists, with or without a page", () => {
    expect(check({})).toBeNull();
    expect(check({ query: "page=0&pageSize=1000" })).toBeNull();
  });

  it("removes a name", () => {
    expect(
      check({ method: "DELETE", path: `${packages}/node`, query: "name=%40types%2Fnode" }),
    ).toBeNull();
  });

  it("sends a file as raw text, whatever it is", () => {
    expect(post("go/gosum", "a v1 h1:x")).toBeNull();
    expect(post("node/yarn-lock", '"or the string that the document asks for"')).toBeNull();
    expect(post("dotnet/nuget/csproj", "<Project />", "application/xml; charset=utf-8")).toBeNull();
  });

  it("sends coordinates", () => {
    expect(post("java", '{"name":"g:a","version":"1"}')).toBeNull();
    expect(post("java/bulk", "[]", "Application/JSON")).toBeNull();
  });

  it("may have a body that could not be read, which is refused elsewhere", () => {
    expect(post("java", null)).toBeNull();
    expect(post("go/gosum", null)).toBeNull();
  });

  it("names its operation and entity", () => {
    const { match } = checkRequest({
      method: "GET",
      path: packages,
      query: "nonsense=1",
      contentType: null,
      body: "",
    });

    expect(match).toMatchObject({ operation: { id: "listPackages" }, entity: "shop" });
  });
});

describe("a request is refused for", () => {
  it.each([
    ["an unknown path", check({ path: "/api/v2/catalog" }), "404 the API has no path"],
    ["an unknown method", check({ method: "PUT" }), "405 the API has no PUT"],
    ["an unknown parameter", check({ query: "limit=1" }), "400 the query parameter `limit` is not"],
    [
      "a page that is not a number",
      check({ query: "page=first" }),
      "400 `page` is not a whole number",
    ],
    ["a negative page", check({ query: "page=-1" }), "400 `page` is not a whole number"],
    [
      "a removal without a name",
      check({ method: "DELETE", path: `${packages}/node` }),
      "400 the query parameter `name` is missing",
    ],
    [
      "a removal with an empty name",
      check({ method: "DELETE", path: `${packages}/node`, query: "name=" }),
      "400 the query parameter `name` is missing",
    ],
    [
      "a page of a removal",
      check({ method: "DELETE", path: `${packages}/node`, query: "name=a&page=1" }),
      "400 the query parameter `page` is not of this operation",
    ],
    ["no content type", post("go/gosum", "x", null), "415 the content type is missing and not"],
    [
      "another content type",
      post("go/gosum", "x", "text/plain"),
      "415 the content type is text/plain and not application/json",
    ],
    [
      "JSON where XML is to come",
      post("dotnet/nuget/csproj", "<Project />"),
      "415 the content type is application/json and not application/xml",
    ],
    ["an empty body", post("go/gosum", ""), "400 the body is missing"],
    ["coordinates that are no JSON", post("java", "g:a:1"), "400 the body is not JSON"],
    ["coordinates without a version", post("java", '{"name":"g:a"}'), "400 the body does not fit"],
    [
      "a version that is a number",
      post("java", '{"name":"g:a","version":1}'),
      "400 the body does not fit its schema at #/version",
    ],
    ["many where one is to come", post("java", "[]"), "400 the body does not fit"],
    ["one where many are to come", post("java/bulk", "{}"), "400 the body does not fit"],
    [
      "one bad among many",
      post("java/bulk", '[{"name":"g:a","version":"1"},{}]'),
      "400 the body does not fit its schema at #/1",
    ],
  ])("%s", (_, refusal, expected) => {
    expect(refusal).toContain(expected);
  });
});

const row = {
  id: 1,
  dateCreated: "2026-11-25T12:00:00.000Z",
  name: "ms",
  packageType: "NODE",
  version: "2.1.3",
};

describe("an answer that keeps to the document", () => {
  it.each([
    ["listPackages", json(200, [row])],
    ["listPackages", json(200, [])],
    ["uploadJavaPackage", json(200, row)],
    ["deleteNodePackage", { status: 200, headers: {}, body: "" }],
    ["listPackages", failure(404, "no entity", "r1")],
    ["listPackages", failure(401, "no key", "r1")],
    ["uploadYarnLock", failure(400, "no yarn.lock", "r1")],
    ["uploadYarnLock", failure(503, "later", "r1")],
    ["listPackages", rateLimited("too many", 7)],
  ])("%s: %j", (id, answer) => {
    expect(responseFault(operation(id), answer)).toBeNull();
  });
});

describe("an answer breaks the document with", () => {
  it.each([
    ["a status it does not have", json(201, [row]), "no answer 201"],
    ["a redirect", { status: 307, headers: { location: "/" }, body: "" }, "no answer 307"],
    ["no content type", { ...json(200, [row]), headers: {} }, "200 is not application/json"],
    [
      "a page",
      { status: 200, headers: { "content-type": "text/html" }, body: "<p>" },
      "200 is not",
    ],
    ["what is no JSON", { ...json(200, []), body: "[{" }, "200 is not JSON"],
    ["nothing", { ...json(200, []), body: "" }, "200 is not JSON"],
    ["one row in place of a list", json(200, row), "#"],
    ["a row without a version", json(200, [{ ...row, version: undefined }]), "version"],
    [
      "a type that Cortex does not have",
      json(200, [{ ...row, packageType: "RUST" }]),
      "packageType",
    ],
    ["an id as text", json(200, [{ ...row, id: "1" }]), "id"],
    ["a date that is none", json(200, [{ ...row, dateCreated: "today" }]), "dateCreated"],
    ["an error of another shape", json(404, { error: "no" }), "#"],
    ["an error type it does not have", json(404, { type: "X", message: "no" }), "type"],
    ["a 429 without a time", rateLimited("too many", null), "no Retry-After in seconds"],
    [
      "a 429 with a date",
      { ...rateLimited("x", 1), headers: { "retry-after": "Wed, 25 Nov 2026 12:00:00 GMT" } },
      "no Retry-After in seconds",
    ],
    [
      "a 429 that is no problem",
      { ...json(429, {}), headers: { "retry-after": "1" } },
      "429 is not",
    ],
  ])("%s", (_, answer, expected) => {
    expect(responseFault(operation("listPackages"), answer)).toContain(expected);
  });
});

describe("an answer to a request of no operation", () => {
  it("is an error as every other", () => {
    expect(responseFault(null, failure(404, "no such path", "r1"))).toBeNull();
    expect(responseFault(null, json(404, {}))).not.toBeNull();
    expect(responseFault(null, json(200, []))).toBe("the document has no answer 200");
  });
});

describe("the operations that take raw text", () => {
  it("are the ten uploads of a manifest, and the writing of custom data", () => {
    expect(operations.filter(takesText)).toHaveLength(11);
    expect(takesText(operation("addCustomDataForEntity"))).toBe(true);
    expect(takesText(operation("uploadJavaPackages"))).toBe(false);
    expect(takesText(operation("listPackages"))).toBe(false);
  });
});

describe("a JSON text", () => {
  it("is distinguished from one that is none, also where it is null", () => {
    expect(parseJson("null")).toEqual({ value: null });
    expect(parseJson("nul")).toBeNull();
  });
});
