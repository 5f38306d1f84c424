import { createHash } from 'node:crypto';
import { ruleset } from '../../../../shared/config/ruleset.ts';
import { diagnosisCodes } from '../../../../shared/domain/triage/codes/diagnosis-codes.ts';
import { lexicon } from '../../../../shared/domain/triage/lexicon/lexicon.ts';
import { readFreeText } from '../../../../shared/domain/triage/lexicon/read-free-text.ts';
import { reviewTable } from '../../../../shared/domain/triage/review-reasons.ts';
import type { Rule } from '../../../../shared/domain/triage/rules/rule.ts';
import { ruleTable } from '../../../../shared/domain/triage/rules/rule-table.ts';
import { decodeInput, LONGEST } from './arbitrary-input.ts';
import { triaged } from './builders.ts';

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

/** How a sentence can begin and end around a finding: told, denied, of others, of the past, feared. */
const beginnings = [
  '',
  'I have ',
  'no ',
  'I do not have ',
  'no fever, ',
  'never had ',
  'denies fever, cough, ',
  'my mother has ',
  'my mother drove me because of ',
  'ten years ago I had ',
  'I am afraid of ',
  'call if I have ',
  'not only pain but ',
  'tengo ',
  'no tengo ',
  'sin ',
  'nunca he tenido ',
  'mi esposo tiene ',
  'hace años tuve ',
  'no me duele y ',
];
const findings = [
  'weakness',
  'numbness in my left leg',
  'numb legs',
  'incontinence',
  'trouble walking',
  'saddle anesthesia',
  'sciatica',
  'back pain',
  'debilidad',
  'hormigueo en los pies',
  'no puedo orinar',
  'se me doblan las piernas',
  'dormida la entrepierna',
  'dolor de espalda',
];
const endings = [
  '',
  ' since yesterday',
  ' but it resolved',
  ' until today',
  ': no',
  ', and cannot walk',
  ' y no puedo caminar',
];

const texts = beginnings.flatMap((begin) =>
  findings.flatMap((finding) => endings.map((end) => `${begin}${finding}${end}.`)),
);

const decide = (random: Uint8Array) => {
  const { deadlines: _, ruleset: __, ...decision } = triaged(decodeInput(random));
  return decision;
};

/**
 * What the rule table, the figures and the lexicon say, and what they decide on a fixed sample. A comment or a new test
 * moves none of it.
 */
export const rulesetFingerprint = () => {
  const { version: _, status: __, approval: ___, ...figures } = ruleset;
  const rules = Object.entries<Rule>(ruleTable).map(([id, { because: ____, pagesWith, ...rule }]) => [
    id,
    rule,
    pagesWith?.condition,
  ]);
  return {
    table: hash([
      rules.sort(),
      figures,
      diagnosisCodes,
      Object.entries(reviewTable).map(([code, { says }]) => [code, says]),
    ]),
    lexicon: hash(lexicon),
    decisions: hash(sampleBytes().map(decide)),
    readings: hash(texts.map((text) => readFreeText(text, 'patient'))),
  };
};
