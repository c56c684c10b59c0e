#!/usr/bin/env node
import { runCommandLine } from "./cli/run-command-line.ts";
import { endProcess } from "./app/end-process.ts";

// Node's diagnostic reports would tell the environment, and so the key.
process.report.excludeEnv = true;

endProcess(await runCommandLine(process), process);
