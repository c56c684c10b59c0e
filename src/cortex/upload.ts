import type { Api } from "./api.ts";
import type { Cortex } from "./cortex.ts";
import type { Endpoint } from "./endpoints.ts";
import { bodyText, jsonValue } from "../http/json-body.ts";
import { isRecord } from "../domain/untyped.ts";
import { uploadOperation, type Operation } from "./operation.ts";
import { rowsOf, type Row } from "./rows.ts";
import type { Sent } from "../http/send.ts";

/** How a file travels: as it is, or as the JSON string that the API document literally asks for. */
type Form = "raw" | "json-string";

const refusalsOfForm: ReadonlySet<number> = new Set([400, 415, 422]);

/**
 * Uploads documents, as raw text at first. Where that is refused as a body may be, the JSON string is
 * tried once. Which of the two an endpoint takes is remembered for the run as soon as it has taken
 * one, so that a bad file is one refusal and changes nothing for the others.
 */
export function createUpload(api: Api): Cortex["upload"] {
  const forms = new Map<Endpoint, Form>();

  return async (entity, { endpoint, body }, until) => {
    const operation = uploadOperation(entity, endpoint);
    const known = forms.get(endpoint) ?? (takesFile(endpoint) ? undefined : "raw");
    const first = await api.send(operation, inForm(known ?? "raw", body), until);
    if (known !== undefined || !refusesForm(first)) {
      savedRows(api, operation, first);
      forms.set(endpoint, known ?? "raw");
      return;
    }
    const second = await api.send(operation, inForm("json-string", body), until);
    // Refused both ways it is the file that is refused, and the answer to the unchanged file has the reason.
    const isRefused = api.faultOf(operation, second)?.code === "upload-rejected";
    const rows = savedRows(api, operation, isRefused ? first : second);
    if (isUnderstood(rows)) forms.set(endpoint, "json-string");
  };
}

/** The two endpoints of coordinates take JSON that is no string. */
function takesFile(endpoint: Endpoint): boolean {
  return endpoint !== "java" && endpoint !== "java/bulk";
}

function inForm(form: Form, body: Uint8Array): Uint8Array {
  return form === "raw" ? body : new TextEncoder().encode(JSON.stringify(bodyText(body)));
}

function refusesForm({ result }: Sent): boolean {
  return !(result instanceof Error) && refusalsOfForm.has(result.status);
}

/** @throws Fault where the upload failed, or its answer is not the rows it saved. */
function savedRows(api: Api, operation: Operation, sent: Sent): readonly Row[] {
  const value = jsonValue(api.answerOf(operation, sent).body);
  // A single coordinate is answered with a single row.
  const rows = rowsOf(operation.packageType === "JAVA" && isRecord(value) ? [value] : value);
  if (typeof rows === "string") throw api.unexpected(operation, sent, rows);
  return rows;
}

/** A server that reads a JSON string as the file itself makes names of its quotes, or no rows. */
function isUnderstood(rows: readonly Row[]): boolean {
  return rows.length > 0 && !rows.some(({ name }) => name.includes('"'));
}
