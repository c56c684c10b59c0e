import { childText, type XmlElement } from "../../syntax/xml-element.ts";
import type { BuildMachine } from "./build-machines.ts";
import { isJdk } from "./jdk-range.ts";

/** What the conditions of profiles are asked about, besides the machine. */
export interface BuildFacts {
  /** A property of the run: of `.mvn/maven.config`, of the Java machine. */
  readonly property: (name: string) => string | undefined;
  /**
   * Whether a file or directory exists; `null` where the repository cannot show it. An imported POM has no
   * directory from which one could ask.
   */
  readonly exists: ((path: string) => boolean | null) | null;
  readonly packaging: string;
}

/** Whether a condition holds, and whether another machine of the same kind may decide otherwise. */
export interface Verdict {
  readonly holds: boolean;
  readonly open: boolean;
}

type Condition = (element: XmlElement, machine: BuildMachine, facts: BuildFacts) => Verdict;

/** https://maven.apache.org/guides/introduction/introduction-to-profiles.html */
const conditions: ReadonlyMap<string, Condition> = new Map<string, Condition>([
  ["jdk", ({ text }, { jdk }) => closed(isJdk(text.trim(), jdk))],
  ["os", ofSystem],
  ["property", ofProperty],
  ["file", ofFile],
  ["packaging", ({ text }, _, { packaging }) => closed(text.trim() === packaging)],
]);

/** Every condition of an activation on a machine. One that is not known, such as the expressions of model 4.1.0, is open. */
export function verdicts(
  activation: XmlElement,
  machine: BuildMachine,
  facts: BuildFacts,
): Verdict[] {
  return activation.children
    .filter(({ name }) => name !== "activeByDefault")
    .map((element) => conditions.get(element.name)?.(element, machine, facts) ?? unknown);
}

const unknown: Verdict = { holds: false, open: true };

function closed(holds: boolean): Verdict {
  return { holds, open: false };
}

function ofSystem(element: XmlElement, { os }: BuildMachine): Verdict {
  if (element.children.length === 0) return closed(false);
  const family = asked(element, "family", (text) => os.families.includes(text));
  // "Windows 10" and "Windows Server 2022" differ, as machines of one kind do.
  const name = asked(element, "name", (text) => firstWord(text) === firstWord(os.name));
  const arch = asked(element, "arch", (text) => text === os.arch);
  const isOpen = ["arch", "version"].some((part) => childText(element, part) !== null);
  const version = childText(element, "version")?.startsWith("!") ?? true;
  const isSystem = family && name;
  return { holds: isSystem && arch && version, open: isSystem && isOpen };
}

function firstWord(name: string): string {
  return name.toLowerCase().split(" ", 1)[0] ?? "";
}

/** The answer for a part of `<os>`, which may be negated and may be left out. */
function asked(element: XmlElement, part: string, holds: (text: string) => boolean): boolean {
  const text = childText(element, part)?.toLowerCase();
  if (text === undefined) return true;
  return text.startsWith("!") ? !holds(text.slice(1)) : holds(text);
}

function ofProperty(element: XmlElement, machine: BuildMachine, facts: BuildFacts): Verdict {
  const written = childText(element, "name") ?? "";
  const name = written.replace(/^!/, "");
  if (name === "") return closed(false);
  const wanted = childText(element, "value");
  const value = facts.property(name) ?? systemProperty(name, machine, facts);
  const isSet = value !== undefined && value !== "";
  const holds =
    wanted === null
      ? written.startsWith("!") !== isSet
      : wanted.startsWith("!") !== (value === wanted.replace(/^!/, ""));
  return { holds, open: name.startsWith("env.") };
}

function systemProperty(
  name: string,
  { jdk, os }: BuildMachine,
  { packaging }: BuildFacts,
): string | undefined {
  const values: Readonly<Record<string, string>> = {
    "java.version": jdk,
    "java.specification.version": /^1\.\d+|^\d+/.exec(jdk)?.[0] ?? jdk,
    "os.name": os.name,
    "os.arch": os.arch,
    packaging,
  };
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function ofFile(element: XmlElement, _: BuildMachine, { exists }: BuildFacts): Verdict {
  const present = childText(element, "exists");
  const missing = childText(element, "missing");
  const path = present ?? missing;
  if (path === null || exists === null) return closed(false);
  const found = exists(path);
  return { holds: (found ?? false) === (present !== null), open: found === null };
}
