import { onsetIn } from '../detail/onset.ts';
import type { Bounds } from '../text/statements.ts';
import { cuesWithin, isOf, type Mention, type ReadText } from './context.ts';

/** Words that make a limb or an act the writer's own. */
const OWN: ReadonlySet<string> = new Set('i my mine myself yo mi mis tengo siento puedo estoy'.split(' '));
/** Words by which the writer comes back to the patient behind a relative: "my wife has to carry me". */
const BACK_TO_PATIENT: ReadonlySet<string> = new Set([...OWN, 'me']);
/** Words behind a finding within which its person is named. */
const NAMED_REACH = 5;
/** A time of a month or less ago is no history. */
const RECENT_DAYS = 31;

const lastOf = (text: ReadText, from: number, to: number, ...lists: readonly string[]): number | undefined => {
  for (let at = to - 1; at >= from; at -= 1) if (isOf(text, at, ...lists)) return at;
  return undefined;
};

/** Whether the writer comes back to the patient behind a person named: not by "who drives me". */
const isBackAtPatient = (text: ReadText, from: number, to: number): boolean => {
  const along = cuesWithin(text, 'comesAlong', from, to);
  return text.tokens
    .slice(from, to)
    .some(
      (token, at) =>
        BACK_TO_PATIENT.has(token) && !along.some(({ start, end }) => from + at >= start && from + at < end),
    );
};

const isHistory = (text: ReadText, mention: Mention, { start, end }: Bounds): boolean => {
  const part = text.pieces.part[mention.start] ?? mention;
  const onset = onsetIn(text, { start, end });
  if (onset !== null && onset <= RECENT_DAYS) return false;
  const has = (name: 'died' | 'past' | 'longAgo'): boolean => cuesWithin(text, name, start, end).length > 0;
  return (
    (has('died') || has('longAgo')) && has('past') && cuesWithin(text, 'present', part.start, part.end).length === 0
  );
};

/** The words say who the patient is: the writer, or another relative than this one. */
const isNamedOther = (text: ReadText, relative: number): boolean => {
  const named = text.cues.get('patientNamed') ?? [];
  return (
    named.length > 0 &&
    named.every((cue) => !text.tokens.slice(cue.start, cue.end + 2).includes(text.tokens[relative] ?? ''))
  );
};

/** "This form is for me, the one who cannot walk is my mother": the relative is named behind. */
const isNamedBehind = (text: ReadText, mention: Mention, sentence: Bounds): boolean => {
  const relative = text.tokens.findIndex(
    (_, at) =>
      at >= mention.end && at < Math.min(sentence.end, mention.end + NAMED_REACH) && isOf(text, at, 'RELATIVE'),
  );
  return (
    relative >= 0 &&
    (text.tokens[relative - 1] === 'mi' || text.tokens[relative - 1] === 'my') &&
    isNamedOther(text, relative)
  );
};

const isOtherRelatives = (text: ReadText, mention: Mention, sentence: Bounds): boolean => {
  const relative = lastOf(text, sentence.start, mention.start, 'RELATIVE');
  if (relative === undefined || isBackAtPatient(text, relative + 1, mention.start)) return false;
  return (
    isHistory(text, mention, sentence) ||
    isNamedOther(text, relative) ||
    cuesWithin(text, 'comesAlong', relative, sentence.end).length > 0
  );
};

/** An animal, or somebody who is no relative where the patient writes. */
const isStrangers = (text: ReadText, mention: Mention, sentence: Bounds): boolean => {
  const lists = text.submittedBy === 'patient' ? ['ANIMAL', 'ACQUAINTANCE'] : ['ANIMAL'];
  const stranger = lastOf(text, sentence.start, mention.start, ...lists);
  return stranger !== undefined && !text.tokens.slice(stranger + 1, mention.start).some((word) => OWN.has(word));
};

/**
 * Whether the finding is an animal's, a stranger's, or a relative's and plainly not the patient's: history in the past, the
 * words say who the patient is, or the relative only comes along. In doubt it is the patient's (clinical.md P10, relatives).
 */
export const isOtherPersons = (text: ReadText, mention: Mention): boolean => {
  const sentence = text.pieces.sentence[mention.start];
  if (sentence === undefined) return false;
  if (isStrangers(text, mention, sentence) || isOtherRelatives(text, mention, sentence)) return true;
  if (isNamedBehind(text, mention, sentence)) return true;
  const before = (name: 'familyHistory' | 'otherPatient' | 'otherClient'): boolean =>
    cuesWithin(text, name, sentence.start, mention.start).length > 0;
  return before('familyHistory') || before('otherClient') || (text.submittedBy === 'patient' && before('otherPatient'));
};
