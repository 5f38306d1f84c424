import type { TriageInput } from '../input.ts';
import { beforeInSentence, type Mention, phraseOf } from './mention.ts';
import { anyOf, wholeWords } from './pattern.ts';

const RELATIVE = anyOf(
  'husband|wife|spouse|partner|boyfriend|girlfriend|mother|mom|mum|father|dad|sister|brother|son',
  'daughter|aunt|uncle',
  'cousin|grandmother|grandfather|grandma|grandpa|friend|neighbou?r|coworker|colleague|boss',
  'roommate|dog|cat|baby|child',
  'kids?|children|niece|nephew|esposo|esposa|marido|mujer|pareja|novi[oa]|mama|madre|papa|padre',
  'herman[oa]s?|hij[oa]s?',
  'ti[oa]s?|prim[oa]s?|abuel[oa]s?|amig[oa]s?|vecin[oa]s?|perr[oa]|gat[oa]|bebe|niet[oa]s?',
  'sobrin[oa]s?|cuñad[oa]|suegr[oa]',
);
const SOMEBODY = new RegExp(
  wholeWords(
    `(?:(?:my|our|the|her|his|a|mi|mis|su|sus|un|una|el|la) (?:[a-z]+ )?)?${RELATIVE}`,
    'family history of|antecedentes familiares',
  ),
  'g',
);
/** The writer, or somebody else who reports about the writer. */
const BACK_TO_PATIENT = wholeWords(
  'i|me|my|mine|myself|we|yo|mi|mis|tengo|siento|puedo|estoy|noticed|notices|says|said|thinks',
  'thought|told|saw|sees',
  'helps?|helped|has to|carr[a-z]+|drives?|drove|reports?|states?|dice|dijo|noto|nota|vio|ayuda',
  'carga|tiene que|piensa|cree',
);
const BACK_TO_REFERRED = wholeWords(
  'she|he|her|his|patient|pt|paciente|ella|reports?|states?|noticed|says|dice|refiere',
);
/** Where a person named can be whom the clause is about: at its start, or taken up by "who". */
const STARTS_CLAUSE = /(?:^| [.,?]| and| but| that| because| y| que| pero| also)$/;
const TAKEN_UP = /^ (?:who|whose|que|quien) /;
const SAME_SUBJECT = /^ (?:and|who|he|she|they|his|her|y|que|su|sus|ella|el|also|or|o) /;

/**
 * What stands between the last person that the sentence is about and the phrase, with the phrase; undefined when there
 * is none.
 */
const sincePerson = (mention: Mention): string | undefined => {
  const before = beforeInSentence(mention);
  const people = [...before.matchAll(SOMEBODY)].filter((person) => {
    const behind = before.slice(person.index + person[0].length);
    const isHistory = /history|antecedentes/.test(person[0]);
    return isHistory || STARTS_CLAUSE.test(before.slice(0, person.index)) || TAKEN_UP.test(behind);
  });
  const last = people.at(-1);
  return last && `${before.slice(last.index + last[0].length)}${phraseOf(mention)} `;
};

/**
 * Whether the finding is another person's. Only where the patient or a referrer writes: a caregiver's "my mother" is
 * the patient, and where nobody says who writes, everything counts.
 */
export const isSomebodyElses = (mention: Mention, submittedBy: TriageInput['submittedBy']): boolean => {
  if (submittedBy !== 'patient' && submittedBy !== 'referrer') return false;
  const since = sincePerson(mention);
  if (since === undefined) return false;
  const pieces = since.split(' ,');
  if (pieces.slice(1).some((piece) => !SAME_SUBJECT.test(piece))) return false;
  return !(submittedBy === 'patient' ? BACK_TO_PATIENT : BACK_TO_REFERRED).test(since);
};
