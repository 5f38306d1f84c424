import * as z from 'zod/mini';
import { Guidance } from './guidance.ts';
import { ruleIds } from './rules/rule-table.ts';
import { CoreField } from './symptoms.ts';
import { Urgency } from './urgency.ts';

export const RuleId = z.enum(ruleIds);
export type RuleId = z.infer<typeof RuleId>;

export const RedFlag = z.enum([
  'cannot-walk',
  'bladder-bowel',
  'saddle-numbness',
  'weakness-bilateral',
  'weakness-unilateral',
  'gait-change',
  'sensory-bilateral',
  'sensory-unilateral',
  'radicular-bilateral-or-band',
  'radicular-unilateral',
  'neuro-signs',
  'escc-high-grade',
  'sins-unstable',
  'severe-escalating-pain',
  'neuro-baseline',
  'fever',
  'cord-compression-reported',
  'upper-cervical-instability',
  'infection-suspected',
  'after-surgery',
  'self-harm',
]);
export type RedFlag = z.infer<typeof RedFlag>;

export const SinsBand = z.enum([
  'stable',
  'potentially-unstable',
  'unstable',
  'indeterminate-missing-data',
  'not-assessed',
]);
export type SinsBand = z.infer<typeof SinsBand>;

export const Classification = z.enum([
  'neurological-compromise',
  'unstable',
  'stable',
  'undetermined',
  'not-applicable',
]);
export type Classification = z.infer<typeof Classification>;

export const Specialty = z.enum([
  'spine-surgery',
  'emergency-department',
  'neurosurgery',
  'medical-oncology',
  'radiation-oncology',
  'rehabilitation',
]);
export type Specialty = z.infer<typeof Specialty>;

/** A rule that fired: its level, the answers that made it fire (`field: value`), and the source that it enforces. */
export const FiredRule = z.strictObject({
  id: RuleId,
  level: Urgency,
  because: z.array(z.string()),
  source: z.string(),
});
export type FiredRule = z.infer<typeof FiredRule>;

/** RFC 3339 with the offset of the practice's zone, e.g. 2026-11-23T09:00:00-05:00. */
const LocalInstant = z.iso.datetime({ offset: true });

/**
 * By when staff acknowledge, someone reaches the person, the person is seen, and the words are read (null = no words).
 * Source: clinical.md section 9.
 */
export const Deadlines = z.strictObject({
  acknowledgeBy: LocalInstant,
  contactBy: LocalInstant,
  seenBy: LocalInstant,
  readBy: z.nullable(LocalInstant),
});
export type Deadlines = z.infer<typeof Deadlines>;

export const RulesetStatus = z.enum(['draft', 'approved']);
export type RulesetStatus = z.infer<typeof RulesetStatus>;

/** The result of one triage (clinical.md section 0). Lists are sets; `decisiveRules` fired at the final level. */
export const TriageResult = z.strictObject({
  sinsScore: z.nullable(z.int()),
  sinsMin: z.nullable(z.int()),
  sinsMax: z.nullable(z.int()),
  sinsBand: SinsBand,
  redFlags: z.array(RedFlag),
  urgency: Urgency,
  pageOnCall: z.boolean(),
  classification: Classification,
  routedSpecialties: z.array(Specialty),
  missingCoreAnswers: z.array(CoreField),
  needsHumanReview: z.boolean(),
  /** There are words for a person to read (P10). */
  unreadText: z.boolean(),
  /** The reader of words understood all of them, or there are none: chooses how `readBy` counts. */
  wordsExplained: z.boolean(),
  decisiveRules: z.array(RuleId),
  firedRules: z.array(FiredRule),
  ruleset: z.strictObject({ version: z.string(), status: RulesetStatus }),
  guidance: Guidance,
  deadlines: Deadlines,
});
export type TriageResult = z.infer<typeof TriageResult>;

const noGuidance: Guidance = { arrivalPhrase: null, transport: null, crisisLine: false };

/**
 * A result as it was kept. Rules, flags, answers, classes and specialties are named by any string: those of an earlier or a
 * later ruleset need not exist in this one. What ruleset 1.0.0 did not say yet reads as nothing said.
 */
export const StoredTriageResult = z.extend(TriageResult, {
  sinsBand: z.string(),
  classification: z.string(),
  routedSpecialties: z.array(z.string()),
  redFlags: z.array(z.string()),
  missingCoreAnswers: z.array(z.string()),
  decisiveRules: z.array(z.string()),
  firedRules: z.array(z.extend(FiredRule, { id: z.string() })),
  unreadText: z._default(z.boolean(), false),
  wordsExplained: z._default(z.boolean(), true),
  guidance: z._default(Guidance, noGuidance),
  deadlines: z.extend(Deadlines, { readBy: z._default(z.nullable(LocalInstant), null) }),
});
export type StoredTriageResult = z.infer<typeof StoredTriageResult>;
