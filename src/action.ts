import { runAction } from "./shells/action/run-action.ts";
import { endProcess } from "./shells/end-process.ts";

endProcess(await runAction(process), process);
