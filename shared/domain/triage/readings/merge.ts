import type { CodesReading } from '../codes/read-codes.ts';
import { coreFields } from '../core-values.ts';
import type { TriageInput } from '../input.ts';
import type { Ruleset, Thresholds } from '../ruleset.ts';
import { CoreField, type Symptoms, type YesNoUnknown } from '../symptoms.ts';
import { readRecordClaims, readWordClaims } from './claims.ts';
import { mergeCore } from './merge-core.ts';
import type { Boxes, Claim, MergedAnswers, MergedCore, MergedCores, Origin } from './merged.ts';

type Ruled = Pick<Ruleset, 'readings' | 'thresholds'>;
type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** The answers while claims are merged into them. */
type Draft = {
  symptoms: Mutable<Symptoms>;
  core: Mutable<MergedCores>;
  boxes: Mutable<Boxes>;
  origins: Map<string, Origin>;
};

const explicitNo: ReadonlySet<unknown> = new Set(['none', 'normal', 'no']);
const coreNames: ReadonlySet<string> = new Set(CoreField.options);
const isCoreField = (field: string): field is CoreField => coreNames.has(field);

const asAnswered = (symptoms: Symptoms): Mutable<MergedCores> => {
  const core: Partial<Record<CoreField, MergedCore>> = {};
  for (const field of coreFields) core[field] = { answer: symptoms[field], origin: 'form', renewedBy: null };
  return core as Mutable<MergedCores>;
};

const notAsked = 'unknown' as const;

/** Ruleset 1.0.0 knew the boxes for fever and chemotherapy alone. */
const boxesOf = ({ fever, onChemotherapy, ...input }: TriageInput, { readings }: Ruled): Boxes => {
  if (!readings.newInputs)
    return { fever, onChemotherapy, lowGradeFever: notAsked, cordOrCaudaCompression: notAsked, woundProblem: notAsked };
  return {
    fever,
    onChemotherapy,
    lowGradeFever: input.lowGradeFever,
    cordOrCaudaCompression: input.imaging.cordOrCaudaCompression,
    woundProblem: input.postOperative?.woundProblem ?? notAsked,
  };
};

const raiseCore = (draft: Draft, field: CoreField, claim: Claim, ruled: Ruled): void => {
  const item = mergeCore(field, draft.core[field], claim, ruled);
  if (item === draft.core[field]) return;
  draft.core[field] = item;
  draft.origins.set(field, claim.by);
};

/** Severity from words counts only where it is severe: a mild one would lower an answer left open. */
const raiseSeverity = (draft: Draft, claim: Claim, { severePain }: Thresholds): void => {
  const severity = Number(claim.value);
  if (severity < severePain || severity <= (draft.symptoms.painSeverity ?? -1)) return;
  draft.symptoms.painSeverity = severity;
  draft.origins.set(claim.field, claim.by);
};

const raisePlain = (answers: Record<string, unknown>, draft: Draft, { field, by }: Claim): void => {
  if (answers[field] === 'yes') return;
  answers[field] = 'yes';
  draft.origins.set(field, by);
};

const raise = (draft: Draft, claim: Claim, ruled: Ruled): void => {
  const { field } = claim;
  if (field === 'selfHarm') return;
  if (isCoreField(field)) raiseCore(draft, field, claim, ruled);
  else if (field === 'painSeverity') raiseSeverity(draft, claim, ruled.thresholds);
  else raisePlain(field in draft.boxes ? draft.boxes : draft.symptoms, draft, claim);
};

const asGiven = (input: TriageInput, boxes: Boxes, field: string): unknown => {
  if (isCoreField(field)) return input.symptoms[field].value;
  return { ...input.symptoms, ...boxes }[field as keyof Boxes];
};

const graver: readonly YesNoUnknown[] = ['no', 'unknown', 'yes'];

/** P11: pain that escalates is progressive, in every rule. */
const withProgression = (symptoms: Symptoms): Symptoms => {
  const { painProgressive, painEscalating } = symptoms;
  return graver.indexOf(painEscalating) > graver.indexOf(painProgressive)
    ? { ...symptoms, painProgressive: painEscalating }
    : symptoms;
};

const untouched: ReadonlyMap<string, Origin> = new Map();

/**
 * P1, P9, P10 and P11: what the person wrote, the codes of the referral and the list of therapies raise the answers and never
 * lower them. Codes come first, so that words may date what they name.
 */
export const mergeAnswers = (input: TriageInput, codes: CodesReading, ruled: Ruled): MergedAnswers => {
  const words = readWordClaims(input, ruled.readings);
  const claims = [...readRecordClaims(input, codes, ruled.readings), ...words.claims];
  const boxes = boxesOf(input, ruled);
  const draft: Draft = {
    symptoms: claims.length === 0 ? input.symptoms : { ...input.symptoms },
    core: asAnswered(input.symptoms),
    boxes: claims.length === 0 ? boxes : { ...boxes },
    origins: claims.length === 0 ? (untouched as Map<string, Origin>) : new Map(),
  };
  for (const claim of claims) raise(draft, claim, ruled);
  return {
    ...draft,
    symptoms: ruled.readings.escalatingIsProgressive ? withProgression(draft.symptoms) : draft.symptoms,
    saysSelfHarm: claims.some(({ field }) => field === 'selfHarm'),
    contradictions: claims.filter(({ field }) => explicitNo.has(asGiven(input, boxes, field))),
    explained: words.explained,
  };
};
