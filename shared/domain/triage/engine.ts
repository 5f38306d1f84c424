import type { Temporal } from 'temporal-polyfill';
import { classify } from './classification.ts';
import { deadlinesFor } from './deadlines.ts';
import { guide } from './guide.ts';
import type { TriageInput } from './input.ts';
import { hasNeurologicalCompromise } from './neurological-compromise.ts';
import { type Facts, readFacts } from './readings/facts.ts';
import { redFlagsOf } from './red-flags.ts';
import type { TriageResult } from './result.ts';
import { isForReview } from './review-reasons.ts';
import { routeTo } from './routing.ts';
import { fireRules } from './rules/fire-rules.ts';
import { doesPage } from './rules/rule.ts';
import { ruleTable } from './rules/rule-table.ts';
import type { Ruleset } from './ruleset.ts';
import { mostUrgent } from './urgency.ts';

/** What a triage needs besides the answers: the moment it is decided at, and the ruleset in force. */
export type TriageContext = { readonly now: Temporal.Instant; readonly ruleset: Ruleset };

const sinsResult = ({ sins }: Facts): Pick<TriageResult, 'sinsScore' | 'sinsMin' | 'sinsMax' | 'sinsBand'> => {
  if (sins === null) return { sinsScore: null, sinsMin: null, sinsMax: null, sinsBand: 'not-assessed' };
  const sinsScore = sins.missing.length === 0 ? sins.min : null;
  return { sinsScore, sinsMin: sins.min, sinsMax: sins.max, sinsBand: sins.band };
};

/** P10: words are for a person to read; explained when the reader knows their language and understood all of them. */
const wordsResult = ({ text, isExplained }: Facts): Pick<TriageResult, 'unreadText' | 'wordsExplained'> => ({
  unreadText: text.isForPeople,
  wordsExplained: !text.isForPeople || (isExplained && !text.isUnreadable),
});

/**
 * Triages one person: the most urgent level of any rule that fires, and why. Takes a parsed input; refuses nothing. The
 * result depends on the input, the ruleset and, for the deadlines alone, `now`. Prognosis, ECOG and KPS never move the
 * level. Source: clinical.md sections 0–9.
 */
export const triage = (input: TriageInput, context: TriageContext): TriageResult => {
  const { ruleset } = context;
  const facts = readFacts(input, ruleset);
  const fired = fireRules(facts, ruleset.rules);
  const ids = new Set(fired.map(({ id }) => id));
  const urgency = mostUrgent(fired.map(({ level }) => level));
  const isCompromised = hasNeurologicalCompromise(facts);
  const clocked = {
    urgency,
    pageOnCall: fired.some(({ id }) => doesPage(ruleTable[id], facts)),
    ...wordsResult(facts),
    guidance: guide(facts, urgency, ids),
  };
  return {
    ...sinsResult(facts),
    ...clocked,
    redFlags: redFlagsOf(facts, ids),
    classification: classify(facts, isCompromised),
    routedSpecialties: routeTo(facts, { urgency, fired: ids, isCompromised }),
    missingCoreAnswers: [...facts.unknownCore],
    needsHumanReview: isForReview(facts, ruleset.reviews),
    decisiveRules: fired.filter(({ level }) => level === urgency).map(({ id }) => id),
    firedRules: [...fired],
    ruleset: { version: ruleset.version, status: ruleset.status },
    deadlines: deadlinesFor(clocked, context),
  };
};
