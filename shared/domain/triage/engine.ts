import type { Temporal } from 'temporal-polyfill';
import { classify } from './classification.ts';
import { deadlinesFor } from './deadlines.ts';
import type { TriageInput } from './input.ts';
import { hasDeficit, hasNeurologicalCompromise } from './neurological-compromise.ts';
import { type Facts, readFacts } from './readings/facts.ts';
import { redFlagsOf } from './red-flags.ts';
import type { FiredRule, TriageResult } from './result.ts';
import { routeTo } from './routing.ts';
import { fireRules } from './rules/fire-rules.ts';
import { ruleTable } from './rules/rule-table.ts';
import type { Ruleset } from './ruleset.ts';
import { mostUrgent } from './urgency.ts';

/** What a triage needs besides the answers: the moment it is decided at, and the ruleset in force. */
export type TriageContext = { readonly now: Temporal.Instant; readonly ruleset: Ruleset };

/** An examiner's "normal" (Frankel or ASIA E) beside a deficit: one of them is wrong. */
const isExamContradicted = (facts: Facts): boolean =>
  (facts.input.exam.frankel === 'E' || facts.input.exam.asia === 'E') && hasDeficit(facts);

const needsHumanReview = (facts: Facts, fired: readonly FiredRule[]): boolean =>
  facts.conflicts.length > 0 || isExamContradicted(facts) || fired.some(({ id }) => ruleTable[id].needsReview);

const sinsResult = ({ sins }: Facts): Pick<TriageResult, 'sinsScore' | 'sinsMin' | 'sinsMax' | 'sinsBand'> => {
  if (sins === null) return { sinsScore: null, sinsMin: null, sinsMax: null, sinsBand: 'not-assessed' };
  const sinsScore = sins.missing.length === 0 ? sins.min : null;
  return { sinsScore, sinsMin: sins.min, sinsMax: sins.max, sinsBand: sins.band };
};

/**
 * Triages one person: the most urgent level of any rule that fires, and why. Takes a parsed input; refuses nothing. The
 * result depends on the input, the ruleset and, for the deadlines alone, `now`. Prognosis, ECOG and KPS never move the
 * level. Source: clinical.md sections 0–9.
 */
export const triage = (input: TriageInput, context: TriageContext): TriageResult => {
  const facts = readFacts(input, context.ruleset.thresholds);
  const fired = fireRules(facts);
  const ids = new Set(fired.map(({ id }) => id));
  const urgency = mostUrgent(fired.map(({ level }) => level));
  const pageOnCall = fired.some(({ id }) => ruleTable[id].pages);
  const isCompromised = hasNeurologicalCompromise(facts);
  return {
    ...sinsResult(facts),
    redFlags: redFlagsOf(facts, ids),
    urgency,
    pageOnCall,
    classification: classify(facts, isCompromised),
    routedSpecialties: routeTo(facts, { urgency, fired: ids, isCompromised }),
    missingCoreAnswers: [...facts.unknownCore],
    needsHumanReview: needsHumanReview(facts, fired),
    decisiveRules: fired.filter(({ level }) => level === urgency).map(({ id }) => id),
    firedRules: [...fired],
    ruleset: { version: context.ruleset.version, status: context.ruleset.status },
    unreadText: false,
    wordsExplained: true,
    guidance: { arrivalPhrase: null, transport: null, crisisLine: false },
    deadlines: deadlinesFor({ urgency, pageOnCall }, context),
  };
};
