import type { LoggedRequest } from "../../src/sandbox/server.ts";
import { byText } from "../../src/domain/order.ts";
import type { Scene } from "./scenario.ts";

/** All that a run showed, as one text to be read, with what differs from run to run taken out. */
export function story(scene: Scene): string {
  const { exitCode, requests, asked, recorded, log, outputs, summary } = scene;
  const parts = [
    ["exit code", String(exitCode)],
    ["requests", requestLines(requests).join("\n")],
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
function requestLines(requests: readonly LoggedRequest[]): readonly string[] {
  const byEntity = Map.groupBy(requests, ({ path }) => path.split("/")[4] ?? "");
  return [...byEntity]
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([, ofEntity]) => settledReads(ofEntity.map(requestLine)));
}

/** `POST /api/v1/catalog/shop/packages/node/package-lock (182 bytes) → 200` */
function requestLine({ method, path, query, body, status }: LoggedRequest): string {
  const target = query === "" ? path : `${path}?${query}`;
  const size = body === "" ? "" : ` (${Buffer.byteLength(body)} bytes)`;
  return `${method} ${target}${size} → ${status ?? "no answer"}`;
}

const failedList = /\/packages\?page=0&.* → (?!200)/;

/**
 * What is read at once comes in any order, under load it is read again before it is acted on, and
 * where a list fails, whatever was asked beside it may or may not have been sent.
 */
function settledReads(lines: readonly string[]): readonly string[] {
  const settledLines: string[] = [];
  let reads = new Set<string>();
  function endReads(): void {
    const failed = [...reads].filter((line) => failedList.test(line));
    settledLines.push(...(failed.length > 0 ? failed : [...reads]).toSorted(byText));
    reads = new Set();
  }
  for (const line of lines)
    if (line.startsWith("GET ")) reads.add(line);
    else {
      endReads();
      settledLines.push(line);
    }
  endReads();
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
