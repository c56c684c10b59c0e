import { runAction } from "./action/run-action.ts";
import { endProcess } from "./app/end-process.ts";
import { protectMemory } from "./app/protect-memory.ts";

protectMemory(process);

// Awaited at the top, it would keep the bundler from leaving in this file what others share with it.
void runAction(process).then((code) => endProcess(code, process));
