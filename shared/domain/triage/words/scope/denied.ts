import { type Cue, cuesWithin, type Mention, type ReadText, touching, wordsBetween } from './context.ts';

const words = (listed: string): ReadonlySet<string> => new Set(listed.split(' '));

const NEGATIONS = words('not no never nunca without sin tampoco neither nor jamas none nothing');
/** With these a phrase denies by itself ("cannot walk", "no puedo orinar"): no other "no" takes it back. */
const DENIES_BY_ITSELF = words('not no cannot never nunca unable ni sin apenas barely hardly nothing nada without');
/** So do these behind the first word: "my legs will not hold me". */
const DENIES_INSIDE = words('not no cannot never nunca sin');
/** Where a new statement begins that a denial before it does not reach. */
const ENDS_REACH = words(
  'but because since when that which who why however although though except only just now lately if until till hasta so then i ' +
    'she they helps help relieves eases works explains can could will believes knows makes takes stops is are was feels am ' +
    'pero porque cuando si sino aunque excepto ahora ultimamente por debido desde yo ayuda quita alivia explica explican explains siento estoy ' +
    'amaneci today hoy yesterday ayer esta estan',
);
/** Words that may stand between a denial and what a clause says: "never really wet myself". */
const SMALL = words(
  'ever yet often always sometimes have had has been be to get got any more longer my the her his really actually once even a an ' +
    'me se he e a ha han habia nunca tengo que mi mis la las el los lo le nos un una ningun ninguna experienced noticed felt tight electric sharp shooting new real recent severe sudden bad noticeable major significant having experiencing usually normally typically generally',
);
const LISTED = words('or nor and ni o u y e');
const LISTED_AS_OTHERS = words('or nor o ni');
const EMPHASIS = words('so such tan tanto tanta');
const LIST_ENDS = words(
  'but however except pero excepto admits reports endorses complains refiere actually wait although aunque sin embargo now ahora states',
);
const ANSWER_NO = words(
  'no none nope nil negative denied denies absent ninguno ninguna nada negativo negado never nunca',
);

const LONGEST_LEAD = 6;
const LONGEST_ITEM = 3;

const any = (list: ReadonlySet<string>, among: readonly string[]): boolean => among.some((word) => list.has(word));

/**
 * Whether an item behind a comma still belongs to the list that a "no" opened: a bare name of a symptom, or a list that is
 * closed by "or".
 */
const isInDeniedList = (text: ReadText, { start, end, meaning }: Mention, between: readonly string[]): boolean => {
  const lead = between.slice(between.lastIndexOf(',') + 1);
  if (lead.length > LONGEST_LEAD || any(ENDS_REACH, lead)) return false;
  const part = text.pieces.part[start];
  const sentence = text.pieces.sentence[start];
  if (part === undefined || sentence === undefined) return false;
  const isClosedByOr = any(LISTED_AS_OTHERS, [...lead, ...wordsBetween(text, end, sentence.end)]);
  if (meaning.form === 'says')
    return (
      any(LISTED_AS_OTHERS, lead) ||
      (isClosedByOr && lead.every((word) => SMALL.has(word)) && end - start <= LONGEST_ITEM)
    );
  const isBare = end - start <= LONGEST_ITEM && part.end - part.start <= end - start + 2;
  return isClosedByOr || any(LISTED, lead) || (isBare && end - start === 1);
};

/** "Sin medicina tengo hormigueo" starts anew at "tengo"; "no tengo que pujar" does not. */
const startsAnew = (between: readonly string[]): boolean => {
  const at = between.indexOf('tengo');
  return at > 0 && between[at + 1] !== 'que';
};

/** "No sé por qué tengo …" denies knowing, not having. */
const isWondering = (text: ReadText, denial: Cue): boolean => {
  const inside = wordsBetween(text, denial.start, denial.end);
  return inside.includes('por') && inside.includes('que');
};

const NOTHING = words('nothing nada');
const IS = words('is are feels esta');

/** "Nothing is numb." */
const isNothingIs = (text: ReadText, denial: Cue, between: readonly string[]): boolean =>
  between.length === 1 && IS.has(between[0] ?? '') && NOTHING.has(text.tokens[denial.end - 1] ?? '');

/** Whether a denial reaches the mention over the words between them. */
const reaches = (text: ReadText, mention: Mention, denial: Cue): boolean => {
  const between = wordsBetween(text, denial.end, mention.start);
  if (isWondering(text, denial)) return false;
  if (isNothingIs(text, denial, between)) return true;
  if (any(EMPHASIS, between) || startsAnew(between)) return false;
  if (between.includes(',')) return !any(ENDS_REACH, between) && isInDeniedList(text, mention, between);
  if (any(ENDS_REACH, between)) return false;
  if (mention.meaning.form === 'names') return true;
  return between.every((word) => SMALL.has(word)) || LISTED_AS_OTHERS.has(between.at(-1) ?? '');
};

const isDeniedBefore = (text: ReadText, mention: Mention): boolean => {
  const sentence = text.pieces.sentence[mention.start];
  if (sentence === undefined) return false;
  const overAll = cuesWithin(text, 'denialOfList', sentence.start, mention.end).filter(
    (cue) => cue.start < mention.start && !any(LIST_ENDS, wordsBetween(text, cue.end, mention.start)),
  );
  if (overAll.length > 0 && !isSelfDenying(text, mention)) return true;
  if (cuesWithin(text, 'denialOfDenial', sentence.start, mention.start + 1).some((cue) => mention.start - cue.end <= 4))
    return true;
  if (isSelfDenying(text, mention)) return false;
  return cuesWithin(text, 'denial', sentence.start, mention.start).some((denial) => reaches(text, mention, denial));
};

const isSelfDenying = (text: ReadText, { start, end, meaning }: Mention): boolean =>
  meaning.form === 'says' &&
  (DENIES_BY_ITSELF.has(text.tokens[start] ?? '') ||
    any(DENIES_INSIDE, wordsBetween(text, start + 1, Math.min(end, start + 3))));

/** "Numbness, tingling, weakness - none." */
const isListClosedByNo = (text: ReadText, end: number): boolean => {
  const sentence = text.pieces.sentence[end - 1];
  const last = text.tokens
    .slice(0, sentence?.end ?? 0)
    .filter((token) => token !== '.')
    .slice(-2);
  return last[0] === ',' && ANSWER_NO.has(last[1] ?? '');
};

/** "Numbness? No." "Numbness: no." "Numbness, tingling - none." */
const isAnsweredNo = (text: ReadText, { end, meaning }: Mention): boolean => {
  const [mark = '', answer = '', after = ''] = text.tokens.slice(end, end + 3);
  if (mark === '?' && ANSWER_NO.has(answer)) return !/^(?:puedo|puede|one|me|se)$/.test(after);
  if (meaning.form === 'says') return false;
  if (isListClosedByNo(text, end)) return true;
  if ((mark === ',' || mark === ':') && ANSWER_NO.has(answer)) return after === '' || after === '.' || after === ',';
  return ANSWER_NO.has(mark) && (answer === '' || answer === '.' || answer === ',');
};

/**
 * Whether the writer says that this is not so. In doubt it is not denied: a finding kept by mistake raises, one lost by
 * mistake harms.
 */
export const isDenied = (text: ReadText, mention: Mention): boolean =>
  isDeniedItself(text, mention) ||
  touching(text.mentions, mention).some((whole) => isPartOf(mention, whole) && isDeniedBefore(text, whole));

/** "shooting down my legs" in "no pain shooting down my legs". */
const isPartOf = (mention: Mention, whole: Mention): boolean =>
  mention !== whole &&
  mention.meaning.field === whole.meaning.field &&
  whole.start < mention.start &&
  whole.end >= mention.end &&
  whole.between.length === 0;

/** "Never been incontinent before" says that it is so now. */
const isNewToWriter = (text: ReadText, { start, end }: Mention): boolean =>
  text.tokens.slice(Math.max(0, start - 4), start).some((word) => word === 'never' || word === 'nunca') &&
  text.tokens.slice(end, end + 4).some((word) => word === 'before' || word === 'antes');

const isDeniedItself = (text: ReadText, mention: Mention): boolean => {
  if (isNewToWriter(text, mention)) return false;
  const isDeniedInside =
    mention.between.some((at) => NEGATIONS.has(text.tokens[at] ?? '')) ||
    (!isSelfDenying(text, mention) && wordsBetween(text, mention.start + 1, mention.end).includes('ni'));
  if (isDeniedInside) return true;
  const sentence = text.pieces.sentence[mention.start];
  const behind = wordsBetween(text, mention.end, sentence?.end ?? mention.end);
  if (behind.slice(0, 4).some((word) => word === 'until' || word === 'till' || word === 'hasta')) return false;
  return isDeniedBefore(text, mention) || isAnsweredNo(text, mention);
};
