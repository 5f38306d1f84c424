import type { MissingItem } from '../completeness.ts';
import { fillTemplate } from '../fill-template.ts';
import type { Transport } from '../guidance.ts';
import { ruleTable } from '../rules/rule-table.ts';
import type { Ruleset, VisitItem } from '../ruleset.ts';
import { localClock } from '../staff/local-clock.ts';
import { coreFieldWords, redFlagWords, rulesetStatusWords } from '../staff-words.ts';
import { type Urgency, urgencyRank } from '../urgency.ts';
import { englishWords } from './arrival-words.ts';
import type { PatientTexts } from './patient-texts.ts';
import type { TriagedCase } from './triaged-case.ts';

type Lines = readonly string[];

/** What a referrer reads, in English. `{…}` is filled from the case. */
export type ReferrerTexts = {
  readonly headline: Readonly<Record<Urgency, string>>;
  readonly transport: Readonly<Record<Transport, string>>;
  readonly arrival: string;
  readonly findings: string;
  readonly rule: string;
  readonly paged: string;
  readonly notPaged: string;
  readonly acknowledged: string;
  /** The referral was refused. */
  readonly notStored: string;
  readonly surgeon: string;
  readonly unanswered: string;
  readonly toSend: string;
  readonly items: Readonly<Record<VisitItem, string>>;
  /** What a clinician decides and signs off; the practice's clinicians have yet to sign off the list itself. */
  readonly prompts: { readonly lead: string; readonly items: Lines };
  readonly tellPatient: string;
  readonly ruleset: string;
};

/** What is known of the paging when the text is written. RFC 3339. */
export type PagingKnown = {
  /** Since when the person on call is paged; null = nobody is paged, staff acknowledge by their own clock. */
  readonly pagedSince: string | null;
  readonly acknowledgedAt: string | null;
};

/** What the referrer's text is written from, besides the triage. */
export type ReferralFacts = {
  /** Null = the referral was refused, so nobody at the practice knows of it. */
  readonly paging: PagingKnown | null;
  readonly missing: readonly MissingItem[];
  readonly ruleset: Ruleset;
  /** As people write it. */
  readonly surgeonOnCall: string;
  readonly english: PatientTexts;
};

const wordsOf = (code: string, words: Readonly<Record<string, string>>): string => words[code] ?? code;

const lineIf = (values: Lines, template: string, name: string): Lines =>
  values.length === 0 ? [] : [fillTemplate(template, { [name]: values.join(', ') })];

const toEmergencyDepartment = (
  triaged: TriagedCase,
  texts: ReferrerTexts,
  { english, ruleset }: ReferralFacts,
): Lines => {
  const { urgency, guidance } = triaged.result;
  if (urgency !== 'emergent') return [];
  const words = englishWords(triaged, english, ruleset.zone).join(' ');
  return [texts.transport[guidance.transport ?? 'ambulance-only'], fillTemplate(texts.arrival, { words })];
};

/** The rules that decided, each with its condition and source; one that this release does not know, by its reasons. */
const decisiveRules = ({ result }: TriagedCase, { rule }: ReferrerTexts, { thresholds }: Ruleset): Lines => {
  const figures = Object.fromEntries(Object.entries(thresholds).map(([name, figure]) => [name, String(figure)]));
  const conditions: Readonly<Record<string, { readonly condition: string }>> = ruleTable;
  return result.firedRules
    .filter(({ id }) => result.decisiveRules.includes(id))
    .map(({ id, because, source }) => {
      const condition = conditions[id]?.condition ?? because.join('; ');
      return fillTemplate(rule, { id, condition: fillTemplate(condition, figures), source });
    });
};

const pagingLines = (
  { result }: TriagedCase,
  { paged, notPaged, acknowledged, notStored }: ReferrerTexts,
  { paging, ruleset: { zone } }: ReferralFacts,
): Lines => {
  if (paging === null) return [notStored];
  const { pagedSince, acknowledgedAt } = paging;
  const { acknowledgeBy } = result.deadlines;
  if (acknowledgedAt !== null) return [fillTemplate(acknowledged, { at: localClock(acknowledgedAt, zone) })];
  return [
    pagedSince === null
      ? fillTemplate(notPaged, { by: localClock(acknowledgeBy, zone) })
      : fillTemplate(paged, { at: localClock(pagedSince, zone) }),
  ];
};

const isUrgent = ({ result }: TriagedCase): boolean => urgencyRank(result.urgency) >= urgencyRank('urgent');

const promptLines = (triaged: TriagedCase, { prompts }: ReferrerTexts): Lines =>
  isUrgent(triaged) ? [prompts.lead, ...prompts.items.map((prompt) => `- ${prompt}`)] : [];

/**
 * What a referrer reads: where the patient goes, why, who was told, what is missing, and what a clinician has to decide. No
 * patient text: what to tell the patient is an attachment. Source: clinical.md section 11, point 12.
 */
export const referrerText = (
  triaged: TriagedCase,
  texts: ReferrerTexts,
  facts: ReferralFacts,
): { headline: string; instructions: string[] } => {
  const { result } = triaged;
  const { seenBy } = result.deadlines;
  const flags = result.redFlags.map((flag) => wordsOf(flag, redFlagWords));
  const unanswered = result.missingCoreAnswers.map((field) => wordsOf(field, coreFieldWords));
  const toSend = facts.missing.filter(({ owner }) => owner === 'referrer').map(({ item }) => texts.items[item]);
  const { version, status } = result.ruleset;
  return {
    headline: fillTemplate(texts.headline[result.urgency], { by: localClock(seenBy, facts.ruleset.zone) }),
    instructions: [
      ...toEmergencyDepartment(triaged, texts, facts),
      ...pagingLines(triaged, texts, facts),
      fillTemplate(texts.surgeon, { phone: facts.surgeonOnCall }),
      ...lineIf(flags, texts.findings, 'flags'),
      ...decisiveRules(triaged, texts, facts.ruleset),
      ...lineIf(unanswered, texts.unanswered, 'answers'),
      ...lineIf(toSend, texts.toSend, 'items'),
      ...promptLines(triaged, texts),
      texts.tellPatient,
      fillTemplate(texts.ruleset, { version, status: rulesetStatusWords[status] }),
    ],
  };
};
