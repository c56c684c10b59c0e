import type { PackageType } from "../../domain/package.ts";

/** How texts say that packages of a type are installed. */
export interface InstallWords {
  /** Fetches what stands behind it. */
  readonly fetches: RegExp;
  /** Does so with a verb behind it. */
  readonly manager: RegExp;
  /** A key, a call or a resource that has names in it: `pip_packages`, `pypi {`, `requirement(`. */
  readonly holder: RegExp;
  /** What a task or a resource says to be installed by it. */
  readonly installer: RegExp;
  /** The name of a manifest, which a text may write. */
  readonly manifest: RegExp;
}

/**
 * The module of a task of Ansible, the state of one of Salt, the provider of a resource of Puppet, the
 * action of a step.
 * https://docs.ansible.com/ansible/latest/collections/ansible/builtin/pip_module.html
 * https://docs.saltproject.io/en/latest/ref/states/all/salt.states.pip_state.html
 * https://www.puppet.com/docs/puppet/latest/types/package.html
 */
function installer(programs: string): RegExp {
  const task = String.raw`^\s*(?:-\s+)*(?:[\w.]+\.)?(?:${programs})(?:\.installed)?:`;
  const provider = String.raw`\bprovider["']?\s*(?:=>|[:=])\s*["']?(?:${programs})\b`;
  const step = String.raw`\buses:\s*\S{0,60}\b(?:${programs})\b`;
  return new RegExp(`${task}|${provider}|${step}`);
}

export const installWords: Readonly<Record<PackageType, InstallWords>> = {
  PYTHON: {
    fetches: /\b(?:uvx|pip-sync|py_install|easy_install)\b|\bpip[3x]?:(?=\w)/,
    manager: /\b(?:(?:micro)?pip[\d.]*|pipx|pipenv|uv|poetry|pdm|rye|pixi|conda|(?:micro)?mamba)\b/,
    holder:
      /\b(?:pip|pypi)["']?\s*[:=({[]|(?:pip|pypi|python)\d{0,4}[\w-]{0,24}?(?:package|module|requirement|dependenc|librar|lib|dep)|pip_install|packages_to_install|\bwithPackages\b|\brequirement\(|\brequirements\s*=\s*['"[(]|@\w{0,16}(?:pip|pypi)\w{0,16}\/\//i,
    installer: installer("pip3?|pipx"),
    manifest:
      /requirements[\w.-]{0,40}\.(?:txt|in)\b|\bPipfile\b|pyproject\.toml|environment\.ya?ml/,
  },
  NODE: {
    fetches: /\b(?:npx|pnpx|bunx)\b|\bnpm:(?=[@\w])/,
    manager: /\b(?:npm|pnpm|yarn|bun|deno|volta|vlt)\b/,
    holder:
      /\bnpm["']?\s*[:=({[]|(?:npm|node(?:js)?|yarn)[\w-]{0,24}?packages?(?![a-z])|:node_modules\/|@npm\/\//i,
    installer: installer("npm|pnpm|yarn"),
    manifest: /\bpackage\.json\b/,
  },
  GO: {
    fetches: /\bgo:(?=\w)/,
    manager: /\bgo\b/,
    holder: /\bgo(?:lang)?_(?:get|module|repo|package|install|binar)\w*/,
    installer: installer("go"),
    manifest: /\bgo\.mod\b/,
  },
  NUGET: {
    fetches: /\b(?:Install-Package|dnx)\b/i,
    manager: /\b(?:dotnet|nuget|paket)\b/i,
    holder: /\bnuget["']?\s*[:=({[]|nuget[\w-]{0,24}?(?:package|repo|tool)/i,
    installer: installer("nuget"),
    manifest: /\.(?:cs|fs|vb)proj\b|\bpackages\.config\b|\bDirectory\.Packages\.props\b/,
  },
  JAVA: {
    fetches: /\bjbang\b|--packages\b|--dep(?:endency|s)?\b/,
    manager: /\b(?:mvnw?|cs|coursier)\b/,
    holder: /\bmaven["']?\s*[:=({[]|maven_(?:jar|artifact|install|library)|\bjars\.packages\b/i,
    installer: installer("maven_artifact"),
    manifest: /\bpom\.xml\b|\bbuild\.gradle\b/,
  },
};

const verbs =
  /[\s"',([.](?:install|i|add|get|require|exec|dlx|run|tool|launch|fetch|bootstrap|inject|dependency:get)\b/;
/** A script of the package.json, which may be called as a package is. */
const ownScript = /\b(?:npm|pnpm|yarn|bun)\s+run\s+[\w:.-]+/g;

/** Whether one of the commands of a line installs packages, as a line of a shell or a list of words. */
export function installs(line: string, { fetches, manager }: InstallWords): boolean {
  return line
    .replaceAll(ownScript, "")
    .split(/[|;&]/)
    .some((command) => {
      if (fetches.test(command)) return true;
      const at = command.search(manager);
      return at !== -1 && verbs.test(command.slice(at));
    });
}

/** Whether a line writes a manifest, as `cat > package.json <<EOF` does. */
export function writes(line: string, { manifest }: InstallWords): boolean {
  return />|<<|\btee\b/.test(line) && manifest.test(line);
}
