import type { PackageType } from "../../domain/package.ts";

/** How texts show that packages of a type are installed. */
export interface InstallWords {
  /** Stands in every text that one of the others is found in. */
  readonly any: RegExp;
  /** Fetches what stands behind it. */
  readonly fetches: RegExp;
  /** Does so with a verb behind it. */
  readonly manager: RegExp;
  /** A key, a call or a resource that has names in it: `pip_packages`, `pypi {`, `requirement(`. */
  readonly holder: RegExp;
  /** A key of YAML whose list, if it has one, names packages. */
  readonly list?: RegExp;
  /** What a task or a resource names to be installed by it. */
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
  const task = String.raw`^\s*(?:-\s+)*(?:[\w.]+\.)?(?:${programs})(?:(?:\.installed)?:|\.installed\s*$)`;
  const provider = String.raw`\bprovider["']?\s*(?:=>|[:=])\s*["']?(?:${programs})\b`;
  const module = String.raw`\b(?:action|module)["']?:\s*(?:[\w.]+\.)?(?:${programs})\b`;
  const step = String.raw`\buses:\s*\S{0,60}\b(?:${programs})\b`;
  return new RegExp([task, provider, module, step].join("|"));
}

export const installWords: Readonly<Record<PackageType, InstallWords>> = {
  PYTHON: {
    any: /pip|pypi|python|requirement|py_install|uv|conda|mamba|poetry|pdm|rye|pixi|easy_install|apt|apk|dnf|yum|zypper|pacman|packages|toolsToInstall|environment\.ya?ml/i,
    fetches: /\b(?:uvx|pip-sync|easy_install)\b|\bpip[3x]?:(?=\w)/,
    manager:
      /\b(?:(?:micro)?pip[\d.]*|pipx|pipenv|uv|poetry|pdm|rye|pixi|conda|(?:micro)?mamba|apt(?:-get)?|apk|(?:micro)?dnf|yum|zypper|pacman)\b/,
    holder:
      /\b(?:pip|pypi)["']?\s*[:=({[]|(?:pip|pypi|python)\d{0,4}[\w-]{0,24}?(?:package|module|requirement|dependenc|librar|lib|dep)|(?:pip|py)_install|python_pips\b|packages_to_install|toolsToInstall|\bpip\.\w+\(|(?:^|\n)[ \t]{0,8}requirements\s*=|\bwithPackages\b|\brequirement\(|\brequirements\s*=\s*['"[(]|@\w{0,16}(?:pip|pypi)\w{0,16}\/\//i,
    list: /^\s*["']?(?:python|(?:pip_?)?requirements)["']?:\s*$/,
    installer: installer("pip3?|pipx"),
    manifest:
      /requirements[\w.-]{0,40}\.(?:txt|in)\b|\bPipfile\b|pyproject\.toml|environment\.ya?ml/,
  },
  NODE: {
    any: /npm|npx|bun|yarn|deno|volta|vlt|node|package\.json/i,
    fetches: /\b(?:npx|pnpx|bunx)\b|\bnpm:(?=[@\w])/,
    manager: /\b(?:npm|pnpm|yarn|bun|deno|volta|vlt)\b/,
    holder:
      /\bnpm["']?\s*[:=({[]|(?:npm|node(?:js)?|yarn)[\w-]{0,24}?packages?(?![a-z])|:node_modules\/|@npm\/\//i,
    installer: installer("npm|pnpm|yarn"),
    manifest: /\bpackage\.json\b/,
  },
  GO: {
    any: /\bgo/,
    fetches: /\bgo:(?=\w)/,
    manager: /\bgo\b/,
    holder: /\bgo(?:lang)?_(?:get|module|repo|package|install|binar)\w*/,
    installer: installer("go"),
    manifest: /\bgo\.mod\b/,
  },
  NUGET: {
    any: /-Package|dnx|dotnet|nuget|paket|proj\b|packages\.config|Packages\.props/i,
    fetches: /\b(?:(?:Install|Save)-Package|dnx)\b/i,
    manager: /\b(?:dotnet|nuget|paket)\b/i,
    holder: /\bnuget["']?\s*[:=({[]|nuget[\w-]{0,24}?(?:package|repo|tool)/i,
    installer: installer("nuget"),
    manifest: /\.(?:cs|fs|vb)proj\b|\bpackages\.config\b|\bDirectory\.Packages\.props\b/,
  },
  JAVA: {
    any: /maven|mvn|\bcs\b|coursier|jbang|--packages|--dep|jars\.packages|pom\.xml|build\.gradle/i,
    fetches: /\bjbang\b|--packages\b|--dep(?:endency|s)?\b|\/maven2?\/[\w./-]{1,300}\.jar\b/,
    manager: /\b(?:mvnw?|cs|coursier)\b/,
    holder: /\bmaven["']?\s*[:=({[]|maven_(?:jar|artifact|install|library)|\bjars\.packages\b/i,
    installer: installer("maven_artifact"),
    manifest: /\bpom\.xml\b|\bbuild\.gradle\b/,
  },
};

const verbs =
  /[\s"',([.](?:install|i|add|get|require|exec|dlx|run|tool|launch|fetch|bootstrap|inject|create|update|dependency:(?:get|copy))\b/;
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
