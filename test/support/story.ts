import type { LoggedRequest } from "../../src/sandbox/server.ts";
import { byText } from "../../src/domain/order.ts";
import type { Scene } from "./scenario.ts";

/** All that a run showed, as one text to be read, with what differs from run to run taken out. */
export function story(scene: Scene): string {
  const { exitCode, requests, asked, recorded, log, outputs, summary } = scene;
  const parts = [
    ["exit code", String(exitCode)],
    ["requests", settledReads(byEntity(requests).map(requestLine)).join("\n")],
    ...(asked.length === 0 ? [] : [["asked of GitHub", asked.join("\n")]]),
    ["recorded", shortened(recorded).join("\n")],
    [
      "outputs",
      Object.entries(outputs)
        .map(([name, value]) => `${name}: ${value}`)
        .join("\n"),
    ],
    ["log", log],
    ["summary", summary],
  ];
  return settled(parts.map(([title, text]) => `--- ${title} ---\n${text?.trimEnd()}\n`).join("\n"));
}

/** Entities are worked on at the same time: what is certain is the order of the requests of each. */
function byEntity(requests: readonly LoggedRequest[]): readonly LoggedRequest[] {
  const entityOf = ({ path }: LoggedRequest): string => path.split("/")[4] ?? "";
  return requests.toSorted((a, b) => byText(entityOf(a), entityOf(b)));
}

/** `POST /api/v1/catalog/shop/packages/node/package-lock (182 bytes) → 200` */
function requestLine({ method, path, query, body, status }: LoggedRequest): string {
  const target = query === "" ? path : `${path}?${query}`;
  const size = body === "" ? "" : ` (${Buffer.byteLength(body)} bytes)`;
  return `${method} ${target}${size} → ${status ?? "no answer"}`;
}

/** Under load what was read is read again before it is acted on, and what is asked at once comes in any order. */
function settledReads(lines: readonly string[]): readonly string[] {
  const reads = new Set<string>();
  const settledLines: string[] = [];
  for (const line of [...lines, null]) {
    if (line?.startsWith("GET ") === true) {
      reads.add(line);
      continue;
    }
    settledLines.push(...[...reads].toSorted(byText));
    reads.clear();
    if (line !== null) settledLines.push(line);
  }
  return settledLines;
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
