import type { Facts } from '../readings/facts.ts';
import type { Urgency } from '../urgency.ts';
import type { SignOffQuestion } from './sign-off-questions.ts';

/** One triage rule. `condition` and `source` are what the documentation and every fired rule show. */
export type Rule = {
  readonly level: Urgency;
  /** Pages the person on call, whatever the final level. */
  readonly pages: boolean;
  /** What makes a rule page that does not page by itself. */
  readonly pagesWith?: { readonly condition: string; readonly holds: (facts: Facts) => boolean };
  /** The condition in words; figures in braces name a threshold. */
  readonly condition: string;
  readonly source: string;
  /** Sign-off questions that the rule rests on. */
  readonly signOff: readonly SignOffQuestion[];
  /** The answers that make it fire, as `field: value`; empty when it does not fire. */
  readonly because: (facts: Facts) => readonly string[];
};

type Words = Pick<Rule, 'condition' | 'source' | 'pagesWith'> & { readonly signOff?: readonly SignOffQuestion[] };

/** Whether a rule that fired pages the person on call. */
export const doesPage = ({ pages, pagesWith }: Rule, facts: Facts): boolean =>
  pages || (pagesWith?.holds(facts) ?? false);

/** Emergent rules always page. */
export const emergent = (words: Words, because: Rule['because']): Rule => ({
  signOff: [],
  ...words,
  level: 'emergent',
  pages: true,
  because,
});

/** URGENT P: urgent, and pages. */
export const urgentPaged = (words: Words, because: Rule['because']): Rule => ({
  ...emergent(words, because),
  level: 'urgent',
});

export const urgent = (words: Words, because: Rule['because']): Rule => ({
  ...urgentPaged(words, because),
  pages: false,
});

export const expedited = (words: Words, because: Rule['because']): Rule => ({
  ...urgent(words, because),
  level: 'expedited',
});

export const routine = (words: Words, because: Rule['because']): Rule => ({
  ...urgent(words, because),
  level: 'routine',
});
