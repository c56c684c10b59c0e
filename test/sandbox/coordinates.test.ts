import { describe, expect, it } from "vitest";
import { readCoordinates } from "../../src/sandbox/service.ts";

describe("coordinates", () => {
  it("are one package", () => {
    expect(readCoordinates('{"name":"g:a","version":"1"}')).toEqual([
      { name: "g:a", version: "1" },
    ]);
  });

  it("are many packages", () => {
    expect(readCoordinates('[{"name":"g:a","version":"1"},{"name":"g:b","version":"2"}]')).toEqual([
      { name: "g:a", version: "1" },
      { name: "g:b", version: "2" },
    ]);
  });

  it("may be none", () => {
    expect(readCoordinates("[]")).toEqual([]);
  });

  it("lose what a row does not have", () => {
    expect(readCoordinates('{"name":"g:a","version":"1","scope":"test"}')).toEqual([
      { name: "g:a", version: "1" },
    ]);
  });
});
