import { t as Fault } from "./problem.js";
// src/domain/deadline.ts
const noDeadline = {
	check: () => void 0,
	beforeParsing: () => void 0
};
const slowestMsPerCharacter = 2e4 / 5e7;
const pacedCharacters = 1e6;
function deadlineAfter(budgetMs, startedAt, now) {
	let msPerCharacter = slowestMsPerCharacter;
	let begun = null;
	function look(neededMs) {
		const at = now();
		if (begun !== null) msPerCharacter = Math.max(msPerCharacter, (at - begun.at) / begun.characters);
		begun = null;
		if (at + neededMs - startedAt >= budgetMs) throw overBudget(budgetMs);
	}
	return {
		check: () => look(0),
		beforeParsing(characters) {
			look(0);
			look(characters * msPerCharacter);
			if (characters >= pacedCharacters) begun = {
				at: now(),
				characters
			};
		}
	};
}
function isOverBudget(thrown) {
	return thrown instanceof Fault && thrown.code === "time-budget";
}
const graceMs = 5e3;
function withTimeBudget({ asked, due }, budgetMs, leftMs, startTimer) {
	const [over, late] = [new AbortController(), new AbortController()];
	startTimer(() => over.abort(overBudget(budgetMs)), leftMs);
	startTimer(() => late.abort(overBudget(budgetMs)), leftMs + graceMs);
	return {
		asked: AbortSignal.any([asked, over.signal]),
		due: AbortSignal.any([due, late.signal])
	};
}
function overBudget(budgetMs) {
	return new Fault("time-budget", `The run was ended by its \`time-budget\` of ${budgetMs / 1e3} s. Run again: the next run completes what this one began. Raise \`time-budget\`, or name what takes long in \`exclude\`, where that is not enough.`);
}
export { withTimeBudget as i, isOverBudget as n, noDeadline as r, deadlineAfter as t };
