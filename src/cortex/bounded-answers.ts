import { Fault } from "../domain/problem.ts";
import type { Api } from "./api.ts";

/** Far more than the lists of any real run have, and as much as a runner has the memory for. */
const mostAnswerBytes = 200_000_000;

/**
 * The exchanges of one run, whose answers have a bound in all: a list of small pages without an end,
 * or many entities with large ones, would fill the memory.
 * @throws Fault `cortex-answers-too-large` by `answerOf`, from the answer on that passes the bound.
 */
export function boundedAnswers(api: Api, maxBytes = mostAnswerBytes): Api {
  let bytes = 0;
  return {
    ...api,
    answerOf(operation, sent) {
      const answer = api.answerOf(operation, sent);
      bytes += answer.body.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      return answer;
    },
  };
}

/** The same for every entity, so that it is reported once. */
function tooLarge(maxBytes: number): Fault {
  return new Fault(
    "cortex-answers-too-large",
    `Cortex's answers have more than ${maxBytes / 1_000_000} MB in all, which is more than one run reads. Split the repository over several runs with \`working-directory\`; check \`cortex-api-url\` where its entities cannot have that many packages.`,
  );
}
