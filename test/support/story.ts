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
    .flatMap(([, ofEntity]) => settledReads(ofEntity));
}

/** `POST /api/v1/catalog/shop/packages/node/package-lock (182 bytes) → 200` */
function requestLine({ method, path, query, body, status }: LoggedRequest): string {
  const target = query === "" ? path : `${path}?${query}`;
  // What is in the state differs in its texts from version to version.
  const isState = path.endsWith("/custom-data");
  const size = body === "" || isState ? "" : ` (${Buffer.byteLength(body)} bytes)`;
  return `${method} ${target}${size} → ${status ?? "no answer"}`;
}

/**
 * What is read at once comes in any order, under load it is read again before it is acted on, and
 * where a list fails, whatever was asked beside it may or may not have been sent.
 */
function settledReads(requests: readonly LoggedRequest[]): readonly string[] {
  const settledLines: string[] = [];
  let reads: LoggedRequest[] = [];
  function endReads(): void {
    const failed = reads.filter(isFailedList);
    const lines = (failed.length > 0 ? failed : reads).map(requestLine);
    settledLines.push(...[...new Set(lines)].toSorted(byText));
    reads = [];
  }
  for (const request of requests)
    if (request.method === "GET") reads.push(request);
    else {
      endReads();
      settledLines.push(requestLine(request));
    }
  endReads();
  return settledLines;
}

function isFailedList({ path, query, status, fault }: LoggedRequest): boolean {
  const isFirstPage = path.endsWith("/packages") && query.startsWith("page=0&");
  return isFirstPage && (status !== 200 || fault !== null);
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
