import { cuesWithin, type Mention, type ReadText } from './context.ts';

/** Words before the mention in which a cue counts. */
const REACH = 14;
/** Words behind the warning in which the event is reported. */
const EVENT_REACH = 40;

const ASKS = new Set(
  'should would could can do does did will is are what how when where which who que como cuando cual donde puede puedo podria pueden debo es hay aceptan tienen ustedes van va vamos whether'.split(
    ' ',
  ),
);
/** What may be, wherever it stands in a question: "does the pill …", "¿el letrozol puede …?" */
const MAY = new Set('puede pueden podria podrian could might would'.split(' '));
/** A question about what is: "is it normal that", "why". */
const ASKS_ABOUT_FACTS = new Set(
  'normal why porque happening common usual supposed should okay ok bad malo serious grave'.split(' '),
);

/** A question without any person is about things in general: "does the shot numb the legs?" */
const PERSONS = new Set(
  'i me my we our she he her his him they mi mis me se le nos yo ella el su sus no tengo siento puedo since desde ayer yesterday'.split(
    ' ',
  ),
);

const isCued = (text: ReadText, mention: Mention): boolean => {
  const sentence = text.pieces.sentence[mention.start];
  if (sentence === undefined) return false;
  const from = Math.max(sentence.start, mention.start - REACH);
  const cues = cuesWithin(text, 'hypothetical', from, mention.end).filter((cue) => cue.start < mention.start);
  return cues.some(
    (cue) => cuesWithin(text, 'factsAgain', Math.min(cue.end, mention.start), mention.start + 2).length === 0,
  );
};

/** Whether the part that holds the mention is put as a question: it starts like one, and the sentence ends with a mark. */
const isAsked = (text: ReadText, mention: Mention): boolean => {
  const sentence = text.pieces.sentence[mention.start];
  const part = text.pieces.part[mention.start];
  if (sentence === undefined || part === undefined || text.tokens[sentence.end - 1] !== '?') return false;
  const lead = text.tokens.slice(part.start, mention.start);
  if (lead.some((word, at) => ASKS_ABOUT_FACTS.has(word) || (word === 'por' && lead[at + 1] === 'que'))) return false;
  const isWithoutPersons = !text.tokens.slice(sentence.start, sentence.end).some((word) => PERSONS.has(word));
  if (isWithoutPersons || lead.some((word) => word === 'if' || word === 'si')) return true;
  return lead.slice(0, 2).some((word) => ASKS.has(word)) || lead.some((word) => MAY.has(word));
};

/** "… as possible complications", "… is that true?", right behind the mention. */
const isCuedBehind = (text: ReadText, mention: Mention): boolean => {
  const sentence = text.pieces.sentence[mention.start];
  if (sentence === undefined) return false;
  if (cuesWithin(text, 'hypotheticalBehind', mention.end, sentence.end).length > 0) return true;
  const isQuestion = text.tokens[sentence.end - 1] === '?';
  return isQuestion && cuesWithin(text, 'askedWhetherTrue', sentence.start, sentence.end).length > 0;
};

/** Whether the mention is only feared, asked about, read about or warned of. */
export const isHypothetical = (text: ReadText, mention: Mention): boolean =>
  isCued(text, mention) || isCuedBehind(text, mention) || isAsked(text, mention);

const ENDS_EVENT = new Set(['if', 'si', '?']);
const DENIES_EVENT = new Set(['not', 'never', 'no', 'nunca', 'none', 'nothing', 'nada']);

/** Of "cannot" the event is a "no" too: "tonight she has not been able to". */
const isCannot = ({ tokens }: ReadText, { start, end }: Mention): boolean =>
  tokens.slice(start, end).some((word) => word === 'cannot' || word === 'not' || word === 'no');

/** Where the event that was warned of is reported, behind the mention; undefined where it is not. */
export const eventBehind = (text: ReadText, mention: Mention): { start: number; end: number } | undefined =>
  cuesWithin(text, 'event', mention.end - 1, mention.end + EVENT_REACH).find((event) => {
    const sentence = text.pieces.sentence[event.start];
    const around = text.tokens.slice(
      Math.max(sentence?.start ?? 0, event.start - 3),
      Math.min(event.end + 3, text.pieces.sentence[event.end - 1]?.end ?? event.end),
    );
    return (
      !around.some((word) => ENDS_EVENT.has(word)) &&
      (isCannot(text, mention) || !around.some((word) => DENIES_EVENT.has(word)))
    );
  });
