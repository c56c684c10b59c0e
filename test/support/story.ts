import type { LoggedRequest } from "../../src/sandbox/server.ts";
import { byText } from "../../src/domain/order.ts";
import type { Scene } from "./scenario.ts";

/** All that a run showed, as one text to be read, with what differs from run to run taken out. */
export function story(scene: Scene): string {
  const { exitCode, requests, asked, recorded, log, outputs, summary } = scene;
  const lines = log.split("\n");
  // When they come depends on chance: other lines are written meanwhile.
  const waits = lines.filter(isWait);
  const parts = [
    ["exit code", String(exitCode)],
    ["requests", eachOnce(byEntity(requests).map(requestLine)).join("\n")],
    ...(asked.length === 0 ? [] : [["asked of GitHub", asked.join("\n")]]),
    ["recorded", shortened(recorded).join("\n")],
    [
      "outputs",
      Object.entries(outputs)
        .map(([name, value]) => `${name}: ${value}`)
        .join("\n"),
    ],
    ["log", lines.filter((line) => !isWait(line)).join("\n")],
    ...(waits.length === 0 ? [] : [["waits", waits.join("\n")]]),
    ["summary", summary],
  ];
  return settled(parts.map(([title, text]) => `--- ${title} ---\n${text?.trimEnd()}\n`).join("\n"));
}

/**
 * Entities are worked on at the same time: what is certain is the order of the requests of each, but
 * for neighbouring pages of a list, which travel together.
 */
function byEntity(requests: readonly LoggedRequest[]): readonly LoggedRequest[] {
  const entityOf = ({ path }: LoggedRequest): string => path.split("/")[4] ?? "";
  const sorted = requests.toSorted((a, b) => byText(entityOf(a), entityOf(b)));
  const inOrder: LoggedRequest[] = [];
  for (const request of sorted) {
    const last = inOrder.at(-1);
    const isSecondFirst = isPage(last, 1) && !isPage(inOrder.at(-2), 0);
    if (isPage(request, 0) && isSecondFirst && request.path === last?.path)
      inOrder.splice(-1, 0, request);
    else inOrder.push(request);
  }
  return inOrder;
}

function isPage(request: LoggedRequest | undefined, page: number): boolean {
  return new URLSearchParams(request?.query).get("page") === String(page);
}

function isWait(line: string): boolean {
  return /; trying again in [\d.]+ s \(\d of \d\)$/.test(line);
}

/** `POST /api/v1/catalog/shop/packages/node/package-lock (182 bytes) → 200` */
function requestLine({ method, path, query, body, status }: LoggedRequest): string {
  const target = query === "" ? path : `${path}?${query}`;
  const size = body === "" ? "" : ` (${Buffer.byteLength(body)} bytes)`;
  return `${method} ${target}${size} → ${status ?? "no answer"}`;
}

/** Under load what was read is read again before it is acted on: reading counts once between two writes. */
function eachOnce(lines: readonly string[]): readonly string[] {
  const read = new Set<string>();
  return lines.filter((line) => {
    if (!line.startsWith("GET ")) read.clear();
    const isRepeated = read.has(line);
    if (line.startsWith("GET ")) read.add(line);
    return !isRepeated;
  });
}

const longestList = 30;

function shortened(lines: readonly string[]): readonly string[] {
  const more = lines.length - longestList;
  return more > 0 ? [...lines.slice(0, longestList), `… and ${more} more`] : lines;
}

/** Ports, times, durations and temporary paths are other ones in every run. */
function settled(text: string): string {
  return text
    .replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1:PORT")
    .replaceAll(/\b\d+(?:\.\d+)? (?:ms|s)\b/g, "N ms")
    .replaceAll(/(?:[A-Za-z]:)?[\\/][^\s`'"|]*cortex-deps-[^\s`'"|]*[\\/](?=[\w.-]+)/g, "TEMP/")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
    .replaceAll(/\b(?:req-[\w-]+|sandbox-\d+)/g, "REQUEST-ID")
    .replaceAll(/\b\d+ requests?(?= (?:\(\d+ retried\) )?in N ms)/g, "N requests")
    .replaceAll(/(?<=^::add-mask::).*$/gm, "***")
    .replaceAll("\r\n", "\n");
}
