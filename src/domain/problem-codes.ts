import { recordCodes } from "./problem-codes/record.ts";
import { repositoryCodes } from "./problem-codes/repository.ts";
import { serviceCodes } from "./problem-codes/services.ts";

/** Every code of a problem, in the order of the documentation. */
export const problemCodes = { ...repositoryCodes, ...recordCodes, ...serviceCodes };

export type ProblemCode = keyof typeof problemCodes;
