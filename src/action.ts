import { runAction } from "./shells/action/run-action.ts";
import { endProcess } from "./shells/end-process.ts";

// Awaited at the top, it would keep the bundler from leaving in this file what others share with it.
void runAction(process).then((code) => endProcess(code, process));
