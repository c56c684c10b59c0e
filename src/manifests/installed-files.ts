import { posix } from "node:path";
import { Fault } from "../domain/problem.ts";
import { withoutComments } from "./comments.ts";
import { fileMatcher } from "./discovery/match-files.ts";
import type { Repository } from "./format.ts";
import { perRepository } from "./per-repository.ts";

/** Files in which commands install packages: images, jobs of a CI, scripts. */
const installingFiles: readonly string[] = [
  "Dockerfile*",
  "*.Dockerfile",
  "*.dockerfile",
  "Containerfile*",
  "Earthfile",
  "devcontainer.json",
  ".github/workflows/*.yml",
  ".github/workflows/*.yaml",
  "action.yml",
  "action.yaml",
  ".gitlab-ci.yml",
  ".circleci/config.yml",
  "azure-pipelines*.yml",
  "bitbucket-pipelines.yml",
  "buildspec.yml",
  "Jenkinsfile",
  "Makefile",
  "justfile",
  "Taskfile.yml",
  "*.sh",
  "*.bash",
  "*.ps1",
  "*.ipynb",
  "tasks.py",
  "fabfile.py",
  "package.json",
];

/**
 * Whether a command in a script, an image or a job of a CI installs from a file of that name with pip,
 * wherever it is run: `pip install -r deps/prod.txt`.
 */
export function isInstalledFrom(path: string, repository: Repository): boolean {
  return namesOf(".", repository).has(posix.basename(path));
}

const isInstalling = fileMatcher([{ files: [...installingFiles, "noxfile.py", "tox.ini"] }]);

const namesOf = perRepository((_, repository): ReadonlySet<string> => {
  const paths = (repository.files ?? []).filter((path) => isInstalling(path).length > 0);
  return new Set(paths.flatMap((path) => namesIn(path, repository)));
});

/** The option of pip, as a word of a command or as a text in a list of words. */
const option = /(?<![\w-])(?:-r|--requirement|pip[- ]sync)["']?[\s=,]*["']?([^\s"',;&|)]+)/g;

/** What a command is given that installs what a file lists: `xargs pip install < tools`, `$(cat tools)`. */
const list =
  /^(?=.*\bpip[\d.]*\s+install\b).*?(?:\bcat\s+|(?<!<)<\s*|\s(?:-a|--arg-file)[\s=]+)["']?([\w./-]+)/gm;

function namesIn(path: string, repository: Repository): readonly string[] {
  try {
    const text = repository.text(path);
    if (!/-r|pip[- ]sync|pip[\d.]*\s+install/.test(text)) return [];
    const code = withoutComments(text);
    return [option, list].flatMap((pattern) =>
      Array.from(code.matchAll(pattern), ([, file = ""]) => posix.basename(file)),
    );
  } catch (thrown) {
    if (thrown instanceof Fault) return [];
    throw thrown;
  }
}
