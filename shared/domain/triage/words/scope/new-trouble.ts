import { onsetIn } from '../detail/onset.ts';
import type { Bounds } from '../text/statements.ts';
import type { WordField } from '../words-reading.ts';
import { cuesWithin, isOf, type ReadText, touching } from './context.ts';

/** An onset of two weeks or less is new (P3). */
const NEW_DAYS = 14;

/** What a sentence can be about, and the finding that something new there is taken for. */
const TOPICS: readonly { readonly lists: readonly string[]; readonly field: WordField; readonly value?: string }[] = [
  { lists: ['SADDLE_AREA'], field: 'saddleNumbness', value: 'yes' },
  { lists: ['BLADDER', 'URINE', 'STOOL', 'PAD', 'INCONTINENCE'], field: 'bladderBowel', value: 'new-change' },
  { lists: ['LEGS', 'GAIT'], field: 'gait', value: 'new-unsteady' },
];

const anyOf = (text: ReadText, { start, end }: Bounds, lists: readonly string[]): boolean => {
  for (let at = start; at < end; at += 1) if (isOf(text, at, ...lists)) return true;
  return false;
};

/** Cues and lists by which a sentence says what it is: a figure of speech, a history, an ailment of another kind. */
const CUES_OF_ELSE = [
  'idiom',
  'hypothetical',
  'hypotheticalBehind',
  'longAgo',
  'resolved',
  'momentary',
  'comesAlong',
  'stable',
  'patientNamed',
] as const;
const LISTS_OF_ELSE = ['WELL', 'OTHER_AILMENT', 'PAIN', 'ANIMAL', 'ACQUAINTANCE', 'ELSEWHERE', 'WOUND'];

/** Something in the sentence says what it is: a finding in whatever sense, or one of those above. */
const isUnderstood = (text: ReadText, sentence: Bounds): boolean =>
  text.tokens[sentence.end - 1] === '?' ||
  touching(text.mentions, sentence).some(
    ({ start, meaning }) => start >= sentence.start && start < sentence.end && !meaning.field.startsWith('pain'),
  ) ||
  anyOf(text, sentence, LISTS_OF_ELSE) ||
  CUES_OF_ELSE.some((name) => cuesWithin(text, name, sentence.start, sentence.end).length > 0);

const isNewHere = (text: ReadText, sentence: Bounds): boolean => {
  const onset = onsetIn(text, sentence);
  return (onset !== null && onset <= NEW_DAYS) || cuesWithin(text, 'change', sentence.start, sentence.end).length > 0;
};

/**
 * Whether the text speaks of something recent at all. Where nothing was read beside it, a person had better look soon: what is new
 * may be what was missed.
 */
export const isNewAnywhere = (text: ReadText): boolean =>
  [...new Set(text.pieces.sentence)].some((sentence) => isNewHere(text, sentence));

/**
 * Something new about legs, bladder, bowel or saddle that no phrase tells: taken for a finding, because people find words that
 * nobody has listed. Only where nothing in the sentence says otherwise.
 */
export const newTroubleIn = (text: ReadText): readonly { field: WordField; value: string | undefined; at: Bounds }[] =>
  [...new Set(text.pieces.sentence)].flatMap((sentence) => {
    const topic = TOPICS.find(({ lists }) => anyOf(text, sentence, lists));
    if (topic === undefined || !isNewHere(text, sentence) || isUnderstood(text, sentence)) return [];
    return [{ field: topic.field, value: topic.value, at: sentence }];
  });
