import { courseOf } from './detail/course.ts';
import { onsetIn } from './detail/onset.ts';
import { type Sided, sideOf } from './detail/side.ts';
import { isExplained } from './explain.ts';
import { knowledge } from './knowledge.ts';
import { annotate } from './phrases/annotate.ts';
import { search } from './phrases/search.ts';
import { type Cue, type Mention, mentionsWithin, type ReadText, touching } from './scope/context.ts';
import { isDenied } from './scope/denied.ts';
import { eventBehind, isHypothetical } from './scope/hypothetical.ts';
import { isLongOver } from './scope/long-over.ts';
import { isNewAnywhere, newTroubleIn } from './scope/new-trouble.ts';
import { isOtherPersons } from './scope/other-person.ts';
import { type Bounds, piecesOf } from './text/statements.ts';
import type { Token } from './text/tokenise.ts';
import type { WordCourse, WordField } from './words-reading.ts';

/** One finding that the writer states of the patient, where it stands in the text. */
export type Stated = {
  readonly field: WordField;
  readonly value: string | undefined;
  readonly side: Sided;
  readonly onsetDays: number | null;
  readonly course: WordCourse | null;
};

/** What one way of reading a text found. */
export type TextReading = { readonly stated: readonly Stated[]; readonly isExplained: boolean };

/** What a sentence says goes for the next one too, where that only says more of it: "It started yesterday." */
const TAKES_UP = /^(?:it|this|that|they|started|began|since|both|same|empezo|comenzo|desde|eso|esto|igual)$/;

const TURN = /^(?:but|pero|although|aunque)$/;

/** Where a "but" turns to something else; what it says of the same finding still belongs to it. */
const turnBehind = (text: ReadText, mention: Mention, sentence: Bounds): number | undefined => {
  const behind = text.tokens.slice(mention.end, sentence.end).findIndex((token) => TURN.test(token));
  const turn = mention.end + behind;
  if (behind < 0) return undefined;
  const isOfAnother = mentionsWithin(text, turn, sentence.end).some(
    ({ meaning }) => meaning.field !== mention.meaning.field,
  );
  return isOfAnother ? turn : undefined;
};

const aboutMention = (text: ReadText, mention: Mention): Bounds => {
  const sentence = text.pieces.sentence[mention.start] ?? mention;
  const part = text.pieces.part[mention.start] ?? mention;
  const next = text.pieces.sentence[sentence.end];
  const isTakenUp =
    next !== undefined &&
    TAKES_UP.test(text.tokens[next.start] ?? '') &&
    mentionsWithin(text, next.start, next.end).length === 0;
  const turn = turnBehind(text, mention, sentence);
  const before = text.tokens.slice(sentence.start, mention.start).findLastIndex((token) => TURN.test(token));
  return {
    start: Math.min(before < 0 ? sentence.start : sentence.start + before, part.start),
    end: turn ?? (isTakenUp ? next.end : sentence.end),
  };
};

const statedAt = (text: ReadText, mention: Mention, event?: Bounds): Stated => {
  const about = event ?? aboutMention(text, mention);
  const part = text.pieces.part[mention.start] ?? mention;
  return {
    field: mention.meaning.field,
    value: mention.meaning.value,
    side: sideOf(text, mention, part),
    onsetDays: onsetIn(text, event === undefined ? about : { start: event.start, end: event.end + 4 }),
    course: courseOf(text, mention, about),
  };
};

/** An idiom takes what it mostly covers, or ends in: "numb face and numb arm" keeps the arm. */
const takes = (idiom: Bounds, mention: Bounds): boolean => {
  const shared = Math.min(idiom.end, mention.end) - Math.max(idiom.start, mention.start);
  return shared > 0 && (idiom.end >= mention.end || 2 * shared >= mention.end - mention.start);
};

/** The statement that a mention makes of the patient now; undefined where it makes none. */
const statementOf = (text: ReadText, mention: Mention): Stated | undefined => {
  if (touching(text.cues.get('idiom') ?? [], mention).some((idiom) => takes(idiom, mention))) return undefined;
  if (isOtherPersons(text, mention)) return undefined;
  if (isHypothetical(text, mention)) {
    const event = eventBehind(text, mention);
    return event && statedAt(text, mention, event);
  }
  if (isDenied(text, mention)) return undefined;
  return isLongOver(text, mention) ? undefined : statedAt(text, mention);
};

/** Numbness "between the legs" is the saddle area, not a leg. */
const isPartOfSaddle = (mention: Mention, mentions: readonly Mention[]): boolean =>
  mention.meaning.field === 'sensoryChange' &&
  touching(mentions, mention).some((other) => other.meaning.field === 'saddleNumbness');

/** Reads one text, cut into words, once. */
export const readText = (typed: readonly Token[], submittedBy: ReadText['submittedBy']): TextReading => {
  const known = knowledge();
  const readable = annotate(typed, known);
  const mentions = search(known.mentions, readable);
  const cues = Map.groupBy<Cue['meaning'], Cue>(search(known.cues, readable), ({ meaning }) => meaning);
  const text: ReadText = { ...readable, pieces: piecesOf(readable.tokens), submittedBy, mentions, cues };
  const stated = mentions.flatMap((mention) => {
    if (isPartOfSaddle(mention, mentions)) return [];
    return statementOf(text, mention) ?? [];
  });
  const troubles = newTroubleIn(text).map(
    ({ field, value, at }): Stated => ({
      field,
      value,
      side: { side: 'unknown', limb: undefined },
      onsetDays: onsetIn(text, at),
      course: null,
    }),
  );
  const all = [...stated, ...troubles];
  return {
    stated: all,
    isExplained: troubles.length === 0 && (all.length > 0 || !isNewAnywhere(text)) && isExplained(text),
  };
};
