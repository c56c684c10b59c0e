#!/usr/bin/env node
import { runCommandLine } from "./shells/cli/run-command-line.ts";
import { endProcess } from "./shells/end-process.ts";

endProcess(await runCommandLine(process), process);
