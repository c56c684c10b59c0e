import { step } from "../main.mjs";

await step("report");
