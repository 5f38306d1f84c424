import type { Bounds } from '../text/statements.ts';
import { cuesWithin, type Mention, mentionsWithin, type ReadText } from './context.ts';

const nextSentence = (text: ReadText, sentence: Bounds): Bounds =>
  text.pieces.sentence[sentence.end] ?? { start: sentence.end, end: sentence.end };

/** Words between a symptom and "went away". */
const RESOLVED_REACH = 22;

const isPastHere = (text: ReadText, { start, end }: Bounds): boolean =>
  cuesWithin(text, 'past', start, end).length > 0 && cuesWithin(text, 'present', start, end).length === 0;

const NOT: ReadonlySet<string> = new Set(['not', 'no', 'never']);

/** Whether "went away" speaks of the mention: no other finding is told between, and no "not" stands before it. */
const isOfMention = (text: ReadText, mention: Mention, sentence: Bounds, cue: Bounds): boolean => {
  const isOfAnother =
    !isPastHere(text, sentence) &&
    mentionsWithin(text, mention.end, cue.start).some(({ meaning }) => meaning.field !== mention.meaning.field);
  return !isOfAnother && !text.tokens.slice(Math.max(0, cue.start - 2), cue.start).some((word) => NOT.has(word));
};

/** How a sentence starts that says more of the one before: "It went away." "Se me quitó." */
const TAKES_UP = /^(?:it|this|that|they|all|both|gone|resolved|se|ya|eso|esto|todo|but|pero|luego|then)$/;
/** The most words from there to "went away". */
const LEAD = 3;

const isResolved = (text: ReadText, mention: Mention, sentence: Bounds): boolean => {
  const isHere = cuesWithin(text, 'resolved', mention.end, Math.min(sentence.end, mention.end + RESOLVED_REACH)).some(
    (cue) => isOfMention(text, mention, sentence, cue),
  );
  if (isHere) return true;
  const next = nextSentence(text, sentence);
  if (!TAKES_UP.test(text.tokens[next.start] ?? '') || mentionsWithin(text, next.start, next.end).length > 0)
    return false;
  return cuesWithin(text, 'resolved', next.start, next.end).some(
    (cue) => cue.start <= next.start + LEAD && isOfMention(text, mention, sentence, cue),
  );
};

/** Words that say that the habit is back. */
const NOW: ReadonlySet<string> = new Set(['now', 'ahora', 'today', 'hoy', 'still']);

const isHabitOfThePast = (text: ReadText, mention: Mention, sentence: Bounds): boolean =>
  cuesWithin(text, 'usedTo', (text.pieces.part[mention.start] ?? sentence).start, mention.end).length > 0 &&
  !text.tokens.slice(sentence.start, sentence.end).some((word) => NOW.has(word));

/** The most words of a part that only dates what follows: "when I was a child,". */
const LONGEST_DATE = 8;

/** Whether a part says nothing but when: no finding, and no verb of its own besides the cue's. */
const isOnlyDate = (text: ReadText, part: Bounds, cue: Bounds): boolean =>
  mentionsWithin(text, part.start, part.end).length === 0 &&
  cuesWithin(text, 'past', part.start, part.end).every(({ start, end }) => start >= cue.start && end <= cue.end);

/** "Ten years ago I had cancer, my legs are numb" dates the cancer; "when I was a child, I wet the bed" the bed. */
const isToldOfLongAgo = (text: ReadText, mention: Mention, sentence: Bounds): boolean => {
  const part = text.pieces.part[mention.start] ?? mention;
  return cuesWithin(text, 'longAgo', sentence.start, sentence.end).some((cue) => {
    const own = text.pieces.part[cue.start] ?? cue;
    const isAhead = own.end <= part.start && own.end - own.start <= LONGEST_DATE && isOnlyDate(text, own, cue);
    return (
      isAhead ||
      (cue.start >= part.start && cue.end <= part.end) ||
      (own.start >= part.end && mentionsWithin(text, own.start, own.end).length === 0)
    );
  });
};

/** Words that say that it is there after all; not those of "never happened again". */
const goesOn = (text: ReadText, start: number, end: number): boolean => {
  const resolved = cuesWithin(text, 'resolved', start, end);
  return cuesWithin(text, 'ongoing', start, end).some(
    (cue) => !resolved.some((over) => over.start < cue.end && over.end > cue.start),
  );
};

/**
 * Whether the writer says that it has gone for good, lasted a moment, or tells of long ago in the past tense. In doubt it
 * counts as present.
 */
export const isLongOver = (text: ReadText, mention: Mention): boolean => {
  const sentence = text.pieces.sentence[mention.start];
  if (sentence === undefined) return false;
  const next = nextSentence(text, sentence);
  const isOngoing = goesOn(text, mention.end, next.end) || goesOn(text, sentence.start, mention.start);
  const isPast = cuesWithin(text, 'past', sentence.start, sentence.end).length > 0;
  if (isResolved(text, mention, sentence) && (isPast || !isOngoing)) return !goesOn(text, mention.end, next.end);
  if (isOngoing) return false;
  const isPresent = cuesWithin(text, 'present', sentence.start, sentence.end).length > 0;
  const isMomentary = cuesWithin(text, 'momentary', sentence.start, sentence.end).length > 0;
  if (isHabitOfThePast(text, mention, sentence)) return true;
  const isLongAgo = isToldOfLongAgo(text, mention, sentence);
  if (isMomentary && (isPast || !isPresent)) return true;
  return isLongAgo && isPast && !isPresent;
};
