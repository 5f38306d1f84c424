import { cuesWithin, type Mention, mentionsWithin, type ReadText } from '../scope/context.ts';
import type { Bounds } from '../text/statements.ts';
import type { WordCourse, WordField } from '../words-reading.ts';

/** Told by the way ("from the chemo"), these take no course of their own. */
const ASIDE: ReadonlySet<WordField> = new Set([
  'onChemotherapy',
  'painProgressive',
  'painMechanical',
  'painNight',
  'painStraining',
]);

/** Stable and improving words lower; they belong to the mention only where nothing else is told between. */
const belongs = (text: ReadText, mention: Mention, cue: Bounds): boolean => {
  const from = Math.min(mention.end, cue.end);
  const to = Math.max(mention.start, cue.start);
  return !mentionsWithin(text, from, to).some(
    ({ meaning }) => meaning.field !== mention.meaning.field && !ASIDE.has(meaning.field),
  );
};

/**
 * How a finding came on or goes on, as the words of its statement say it: sudden before worsening before better or the
 * same; null where they say nothing. `bounds`: the words that speak of it.
 */
export const courseOf = (text: ReadText, mention: Mention, bounds: Bounds): WordCourse | null => {
  const within = (name: 'sudden' | 'progressive' | 'stable' | 'improving' | 'notProgressive') =>
    cuesWithin(text, name, bounds.start, bounds.end);
  const denied = within('notProgressive');
  if (within('sudden').length > 0) return 'sudden';
  const isWorse = within('progressive').some(
    (cue) => !denied.some(({ start, end }) => start < cue.end && end > cue.start),
  );
  if (isWorse) return 'progressive';
  if ([...within('stable'), ...denied].some((cue) => belongs(text, mention, cue))) return 'stable';
  return within('improving').some((cue) => belongs(text, mention, cue)) ? 'improving' : null;
};
