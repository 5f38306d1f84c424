import { gravity } from '../core-values.ts';
import type { TriageInput } from '../input.ts';
import { CoreField } from '../symptoms.ts';
import { isDenied } from './denied.ts';
import { isHypothetical } from './hypothetical.ts';
import { lexicon } from './lexicon.ts';
import { isLongOver } from './long-over.ts';
import { type Mention, mentionsOf, partOf } from './mention.ts';
import { normalise } from './normalise.ts';
import { onsetDaysOf } from './onset.ts';
import { compile } from './pattern.ts';
import { joinSides, sidedMention } from './side.ts';
import { isSomebodyElses } from './somebody-else.ts';
import type { TextFinding } from './text-finding.ts';

const entries = lexicon.map(compile);

const isHarmless = (mention: Mention): boolean => mention.entry.unless?.test(partOf(mention)) ?? false;

const isThePatientsNow = (mention: Mention, submittedBy: TriageInput['submittedBy']): boolean =>
  !isHarmless(mention) &&
  !isDenied(mention) &&
  !isSomebodyElses(mention, submittedBy) &&
  !isLongOver(mention) &&
  !isHypothetical(mention);

/** Numbness "between the legs" is the saddle area, not a leg. */
const isPartOf = (mention: Mention, saddle: readonly Mention[]): boolean =>
  mention.entry.field === 'sensoryChange' &&
  saddle.some(({ start, end }) => start < mention.end && end > mention.start);

const gravityOf = (field: TextFinding['field'], value: string): number => {
  const core = CoreField.options.find((candidate) => candidate === field);
  return core === undefined ? 1 : gravity(core, value);
};

/** The gravest value of one finding over all its mentions; a mention without a fixed value takes it from the sides. */
const gravestValue = (field: TextFinding['field'], mentions: readonly Mention[]): string => {
  const fixed = mentions.flatMap(({ entry }) => entry.value ?? []);
  const sided = mentions.filter(({ entry }) => entry.value === undefined).map(sidedMention);
  const values = sided.length > 0 ? [...fixed, joinSides(sided)] : fixed;
  return values.reduce((worst, value) => (gravityOf(field, value) > gravityOf(field, worst) ? value : worst));
};

/**
 * Reads the core answers, back or neck pain and the six pain characteristics in the person's own words, English and
 * Spanish both. Takes out what is denied, another person's, long over, only feared or harmless; in doubt a finding
 * stays, because text only raises.
 */
export const readFreeText = (text: string, submittedBy: TriageInput['submittedBy']): readonly TextFinding[] => {
  const normalised = normalise(text);
  const all = entries.flatMap((entry) => mentionsOf(entry, normalised));
  const saddleMentions = all.filter(({ entry }) => entry.field === 'saddleNumbness');
  const counted = all.filter((mention) => isThePatientsNow(mention, submittedBy) && !isPartOf(mention, saddleMentions));
  const byField = Map.groupBy(counted, ({ entry }) => entry.field);
  return [...byField].map(([field, mentions]) => ({
    field,
    value: gravestValue(field, mentions),
    onsetDays: mentions.map(onsetDaysOf).find((days) => days !== null) ?? null,
  }));
};
