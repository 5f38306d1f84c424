import { anyOf, type Entry, followedBy } from '../pattern.ts';
import { DORMIDO, LIMB, NUMB } from '../words.ts';

const nouns = [
  followedBy(`${NUMB}(?! (?:the|my) pain)`, 4, LIMB),
  followedBy(DORMIDO, 4, LIMB),
  followedBy('(?:toques|corrientes?)', 2, LIMB),
];

const clauses = [
  followedBy(`${LIMB}(?! (?:numbness|tingling|para?esthesias?))`, 4, NUMB),
  `(?:feeling|sensation)(?: [a-z]+){0,4} ${LIMB} (?:is |has |are )?(?:gone|lost)`,
  followedBy(LIMB, 4, DORMIDO),
  followedBy(LIMB, 2, 'no (?:la|las|lo|los) (?:siento|sentia)'),
];

const withoutLimb = [
  'numb|numbness|tingling|tingles|pins and needles|para?esthesias?|electric(?:al)? shocks?|sensory loss',
  'loss of (?:feeling|sensation)|adormecid[oa]s?|adormecimiento|entumecid[oa]s?|entumecimiento',
  'hormigueos?|corrientazos?',
  'toques electricos|descargas electricas|parestesias?|calambres?|acalambr[a-z]+',
];

/** Numb lips, numbed pain and a numbed mind are not the limbs or the trunk. */
const ELSEWHERE = anyOf(
  'numb(?:s|ed)? (?:the|my) pain|numb (?:to|inside|with|cream)|emotionally|numbing|dentist|dentista',
  'mouth|lips?|gums?|tongue|jaw|cheek|tooth|teeth|face|nose|boca|labios?|encias?|lengua|cara',
  'mandibula|muela|dientes?',
  'menstrual(?:es)?|estomago|periodo',
);

/**
 * Numbness and tingling of limbs or trunk; a side is read from the words around. Questionnaire and lexicon, section 4.
 */
export const numbness: readonly Entry[] = [
  { field: 'sensoryChange', form: 'noun', phrases: nouns, needs: LIMB },
  { field: 'sensoryChange', form: 'clause', phrases: clauses, needs: LIMB },
  { field: 'sensoryChange', form: 'noun', phrases: withoutLimb, unless: ELSEWHERE },
];
