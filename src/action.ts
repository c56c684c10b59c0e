import { runAction } from "./action/run-action.ts";
import { endProcess } from "./app/end-process.ts";

// Node's diagnostic reports would tell the environment, and so the key.
process.report.excludeEnv = true;

// Awaited at the top, it would keep the bundler from leaving in this file what others share with it.
void runAction(process).then((code) => endProcess(code, process));
