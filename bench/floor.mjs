// The least that a check of a repository can do: list the files through git, read the manifests,
// and parse those that are JSON. Plain JavaScript, because stripping types would take time of its own.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const manifest =
  /(?:^|\/)(?:package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|go\.sum|pom\.xml|gradle\.lockfile|requirements\.txt|Pipfile\.lock|packages\.lock\.json|[^/]*\.csproj)$/;
const listed = execFileSync(
  "git",
  ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
  { encoding: "utf8", maxBuffer: 1 << 28 },
);
for (const path of listed.split("\0").filter((file) => manifest.test(file))) {
  const text = readFileSync(path, "utf8");
  if (/\.json$|Pipfile\.lock$/.test(path)) JSON.parse(text);
}
