import { createHash } from 'node:crypto';
import { diagnosisCodes } from '../../../../shared/domain/triage/codes/diagnosis-codes.ts';
import { triage } from '../../../../shared/domain/triage/engine.ts';
import { reviewTable } from '../../../../shared/domain/triage/review-reasons.ts';
import { type RaisingRuleId, ruleTable } from '../../../../shared/domain/triage/rules/rule-table.ts';
import type { Ruleset } from '../../../../shared/domain/triage/ruleset.ts';
import { decodeInput, LONGEST } from './arbitrary-input.ts';
import { context } from './builders.ts';

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

const INPUTS = 4000;

/** Bytes of a fixed linear congruential sequence: the sample never depends on a library's version. */
const sampleBytes = (): Uint8Array[] => {
  let state = 20_261_123;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >>> 16;
  };
  return Array.from({ length: INPUTS }, () => Uint8Array.from({ length: LONGEST }, next));
};

const ruleInWords = (id: RaisingRuleId) => {
  const {
    because: _,
    pagesWith,
    ...rule
  }: (typeof ruleTable)[RaisingRuleId] & { pagesWith?: { condition: string } } = ruleTable[id];
  return [id, rule, pagesWith?.condition];
};

/**
 * What the rules in force, the figures, the codes and the review reasons of a ruleset say, and what they decide on a fixed sample
 * without words. A comment or a new test moves none of it; nor does the reader of words, which is no part of a ruleset, nor which
 * holidays close clinics.
 */
export const rulesetFingerprint = (ruleset: Ruleset) => {
  const { version: _, status: __, approval: ___, ...rest } = ruleset;
  const holidays = rest.holidays.map(({ closesClinics: ______, ...rule }) => rule);
  const figures = { ...rest, holidays };
  const reviews = ruleset.reviews.map((code) => [code, reviewTable[code].says]);
  const decide = (random: Uint8Array) => {
    const { deadlines: ____, ruleset: _____, ...decision } = triage(decodeInput(random), { ...context, ruleset });
    return decision;
  };
  return {
    table: hash([ruleset.rules.map(ruleInWords), reviews, figures, ruleset.readings.codes ? diagnosisCodes : []]),
    decisions: hash(sampleBytes().map(decide)),
  };
};
