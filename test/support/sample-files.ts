/** A package-lock of these packages, each `name@version`; `~` in front marks one of development. */
export function packageLock(...written: readonly string[]): string {
  const entries = written.map((text) => {
    const at = text.lastIndexOf("@");
    const isDevelopment = text.startsWith("~");
    const name = text.slice(isDevelopment ? 1 : 0, at);
    const dev = isDevelopment ? { dev: true } : {};
    return [`node_modules/${name}`, { version: text.slice(at + 1), ...dev }] as const;
  });
  const packages = Object.fromEntries<object>([["", { name: "app" }], ...entries]);
  return `${JSON.stringify({ name: "app", lockfileVersion: 3, requires: true, packages }, null, 2)}\n`;
}

/** A classic yarn.lock. */
export function yarnLock(...written: readonly string[]): string {
  const entries = written.map((text) => {
    const at = text.lastIndexOf("@");
    const version = text.slice(at + 1);
    return `${text.slice(0, at)}@^${version}:\n  version "${version}"\n`;
  });
  return `# yarn lockfile v1\n\n\n${entries.join("\n")}`;
}

/** A go.sum with a hash of the module and of its go.mod for each `name@version`. */
export function goSum(...written: readonly string[]): string {
  const hash = `h1:${"A".repeat(43)}=`;
  return written
    .map((text) => text.replace("@", " "))
    .map((module) => `${module} ${hash}\n${module}/go.mod ${hash}\n`)
    .join("");
}

/** A pom.xml with a dependency for each `group:artifact@version`. */
export function pom(...written: readonly string[]): string {
  const dependencies = written.map((text) => {
    const [name = "", version = ""] = text.split("@");
    const [group = "", artifact = ""] = name.split(":");
    return `    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>\n`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">\n  <modelVersion>4.0.0</modelVersion>\n  <groupId>com.acme</groupId><artifactId>app</artifactId><version>1.0.0</version>\n  <dependencies>\n${dependencies.join("")}  </dependencies>\n</project>\n`;
}

/** A project file of MSBuild with a reference for each `name@version`. */
export function project(...written: readonly string[]): string {
  const references = written.map((text) => {
    const [name = "", version = ""] = text.split("@");
    return `    <PackageReference Include="${name}" Version="${version}" />\n`;
  });
  return `<Project Sdk="Microsoft.NET.Sdk">\n  <ItemGroup>\n${references.join("")}  </ItemGroup>\n</Project>\n`;
}

/** A requirements file that pins each `name==version` to what is written. */
export function requirements(...written: readonly string[]): string {
  return `${written.join("\n")}\n`;
}

/** A go.mod with a requirement for each `name@version`. */
export function goMod(...written: readonly string[]): string {
  const lines = written.map((text) => `\t${text.replace("@", " ")}\n`);
  return `module example.com/app\n\ngo 1.24\n\nrequire (\n${lines.join("")})\n`;
}

/** A package.json with a dependency for each `name@range`. */
export function packageJson(...written: readonly string[]): string {
  const dependencies = Object.fromEntries(
    written.map((text) => {
      const at = text.lastIndexOf("@");
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
  return `${JSON.stringify({ name: "app", dependencies }, null, 2)}\n`;
}
