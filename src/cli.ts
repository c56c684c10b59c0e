#!/usr/bin/env node
import { runCommandLine } from "./cli/run-command-line.ts";
import { endProcess } from "./app/end-process.ts";
import { protectMemory } from "./app/protect-memory.ts";

protectMemory(process);

endProcess(await runCommandLine(process), process);
