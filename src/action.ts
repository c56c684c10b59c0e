import { setFailed } from "@actions/core";
import { runAction } from "./shells/action/run-action.ts";

try {
  process.exitCode = await runAction(process.env, process.cwd());
} catch (thrown) {
  setFailed(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
}
