import { posix } from "node:path";

const development = new Set(
  `bench benchmark benchmarks build check checks ci contributing cov coverage debug dev devel
  develop developer development devtools doc docs documentation format formatting lint linter
  linters linting mypy precommit pytest qa quality release rtd sphinx style test testing tests tool
  tooling tools tox type typecheck types typing unittest`.split(/\s+/),
);

/**
 * Whether requirements of that file are for development: its name says so, or that of a directory
 * between it and one that is called `requirements`.
 */
export function isForDevelopment(path: string): boolean {
  const parts = path.split("/");
  const folder = parts.lastIndexOf("requirements", -2);
  const named = folder === -1 ? parts.slice(-1) : parts.slice(folder + 1);
  return named.some(saysDevelopment);
}

/** Whether a word of the name, such as `dev` in `requirements-dev.txt`, is one of development. */
export function saysDevelopment(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => development.has(word));
}

/** Whether the name is that of constraints, which limit versions and require nothing. */
export function isNamedConstraints(path: string): boolean {
  return /constraints?(?:[-_.][^/]*)?$|(?:^|\/)constraints?\//i.test(path);
}

/** Whether the file holds requirements by its name. */
export function isNamedRequirements(path: string): boolean {
  return (
    /\.(?:txt|in)$/.test(path) &&
    (posix.basename(path).includes("requirements") || /(?:^|\/)requirements\//.test(path))
  );
}
