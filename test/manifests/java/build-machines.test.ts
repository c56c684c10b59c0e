import { describe, expect, it } from "vitest";
import { buildMachines } from "../../../src/manifests/java/build-machines.ts";
import { readPom } from "../../../src/manifests/java/pom.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { repository } from "../../support/speakers.ts";
import { pom } from "./pom-text.ts";

const usual = ["17.0.17", "21.0.9", "25.0.1"];

describe("the machines on which a project may be built", () => {
  it("are of three systems, of which Linux is first", async () => {
    const machines = await machinesOf("");

    expect(machines[0]).toMatchObject({ os: { name: "Linux" } });
    expect(new Set(machines.map(({ os }) => os.name))).toEqual(
      new Set(["Linux", "Windows 11", "Mac OS X"]),
    );
  });

  it.each([
    ["nothing", "", usual],
    ["the release that it compiles for", level("maven.compiler.release", "21"), usual.slice(1)],
    ["a level before 9", level("maven.compiler.source", "1.8"), [...usual, "1.8.0_472", "11.0.29"]],
    ["a level with one number", level("maven.compiler.target", "11"), [...usual, "11.0.29"]],
    ["Spring Boot's property", level("java.version", "25"), ["25.0.1"]],
    ["a level of no known JDK", level("java.version", "26"), ["26"]],
    ["a level by a property", level("java.version", "${other}"), usual],
  ])("have a JDK that can build it, where the POM states %s", async (_, body, versions) => {
    expect(jdksOf(await machinesOf(body))).toEqual(versions);
  });

  it.each([
    ["a release", { ".java-version": "21\n" }, ["21.0.9"]],
    ["an old release", { ".java-version": "1.8\n" }, ["1.8.0_472"]],
    ["an old release by its number alone", { ".java-version": "8" }, ["1.8.0_472"]],
    ["a vendor", { ".java-version": "temurin-17.0.9" }, ["17.0.9"]],
    ["SDKMAN", { ".sdkmanrc": "# a comment\njava=21.0.5-tem\n" }, ["21.0.5"]],
    ["asdf", { ".tool-versions": "maven 3.9\njava temurin-11.0.25+9\n" }, ["11.0.25+9"]],
    ["nothing of use", { ".java-version": "system" }, usual],
  ])("have the JDK that a file names: %s", async (_, files, versions) => {
    expect(jdksOf(await machinesOf("", files))).toEqual(versions);
  });
});

function level(name: string, value: string): string {
  return `<properties><${name}>${value}</${name}></properties>`;
}

function jdksOf(machines: readonly { readonly jdk: string }[]): string[] {
  return [...new Set(machines.map(({ jdk }) => jdk))];
}

async function machinesOf(body: string, files: Readonly<Record<string, string>> = {}) {
  const path = "a/pom.xml";
  return buildMachines([readPom(await parseXml(pom(body), path), path)], repository(files));
}
