import { describe, expect, it } from "vitest";
import { xmlFile } from "../../src/manifests/xml-file.ts";
import { faultOf } from "../support/reading.ts";
import { repository } from "../support/speakers.ts";

describe("an XML file of the repository", () => {
  it("is parsed once for all who ask", async () => {
    const files = repository({ "a.xml": "<a/>", "b.xml": "<b/>" });

    expect(await xmlFile("a.xml", files)).toBe(await xmlFile("a.xml", files));
    expect(await xmlFile("b.xml", files)).toMatchObject({ name: "b" });
  });

  it("is another one in another repository", async () => {
    expect(await xmlFile("a.xml", repository({ "a.xml": "<a/>" }))).toMatchObject({ name: "a" });
    expect(await xmlFile("a.xml", repository({ "a.xml": "<b/>" }))).toMatchObject({ name: "b" });
  });

  it("gives the same fault to all who ask", async () => {
    const files = repository({ "a.xml": "<a>" });

    expect(await faultOf(xmlFile("a.xml", files))).toMatchObject({ path: "a.xml" });
    expect(await faultOf(xmlFile("a.xml", files))).toMatchObject({ path: "a.xml" });
  });
});
