import type { AnswerLimits } from '../domain/cases/answer-limits.ts';

export const answerLimits: AnswerLimits = { perCaseAndHour: 6 };

/** Lifted: for trying things out on a laptop. */
export const noAnswerLimits: AnswerLimits = { perCaseAndHour: Infinity };
