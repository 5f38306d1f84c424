import { anyOf, type Entry, followedBy } from '../pattern.ts';
import { CANNOT, DORMIDO, LIMB, NO_PUEDO, NONE, NUMB } from '../words.ts';

const WEAK = anyOf(
  'weak|weaker|weakness|heavy|heavier|heaviness|floppy|useless|rubbery|wobbly|clumsy|like (?:jelly|jello|rubber|lead|noodles|cement|concrete)|not (?:as |so |very )?strong',
);
const FAILS = anyOf(
  'buckl(?:e|es|ed|ing)|giv(?:e|es|ing) (?:out|way|up)|gave (?:out|way)|given (?:out|way)|collaps(?:e|es|ed|ing)|fail(?:s|ed|ing)?|(?:do|does|did|will|would) not (?:work|move|hold|support|respond|obey|lift|go)|not working|not moving|stop(?:ped|s)? (?:working|moving|responding)|(?:have|has|with) no strength|(?:lost|losing|lose|loses) (?:all |its |their )?(?:strength|power)',
);
const DEBIL = anyOf(
  'debil(?:es)?|debilidad|floj[oa]s?|pesad[oa]s?|pesadez|flojera|flojedad|sin fuerzas?|de (?:trapo|gelatina|lana|algodon|hule)|como (?:trapo|gelatina|plomo|hule)',
);
const FALLA = anyOf(
  'se me (?:doblan?|doblo|doblaron|doblaban|aflojan?|aflojaron|vencen?|vencieron|van)|se (?:doblan|aflojan|vencen)|(?:ya )?no me (?:responden?|respondieron|sostienen?|aguantan?|obedecen?|sirven?|dan|funcionan?)|me (?:fallan?|fallaron|flaquean?)|no (?:responden?|reaccionan?|sirven|funcionan)',
);
const MOVE = anyOf('move|moving|lift|lifting|raise|raising|bend|bending|straighten|wiggle|use|using');

const weakNouns = [
  followedBy('(?:weak|weaker|weakness|heavy|heaviness|floppy|rubbery|clumsy)', 4, LIMB),
  'weakness',
  `${LIMB} heaviness`,
  followedBy(
    `(?:${NONE}|loss of|lost(?: the)?|losing|lack of|less|reduced|decreased|little) (?:all |my |any |much )?(?:strength|power|use|movement|grip)`,
    5,
    LIMB,
  ),
  'foot drop|drop foot|dropped foot|drop hand|pie caido',
  followedBy('(?:debilidad|debil(?:es)?|flojera|flojedad|pesadez)', 4, LIMB),
  'debilidad',
  followedBy(
    '(?:perdi|he perdido|perdiendo|pierdo|perdida de|sin|no tengo|falta de|menos|poca) (?:la |mi )?(?:fuerzas?|movilidad|movimiento)',
    4,
    LIMB,
  ),
];
const weakClauses = [
  followedBy(`${LIMB}(?! (?:weakness|heaviness))`, 4, WEAK),
  followedBy(LIMB, 2, FAILS),
  followedBy(`${anyOf(CANNOT, 'hard to', 'difficult to', 'trouble', 'difficulty')} ${MOVE}`, 2, LIMB),
  '(?:keep|kept|keeps|am|been|started|start|always) dropping (?:things|stuff|objects|cups|everything)|drop things|cannot (?:button|fasten|tie) my [a-z]+',
  followedBy(LIMB, 4, DEBIL),
  followedBy(LIMB, 3, FALLA),
  followedBy(FALLA, 2, LIMB),
  followedBy(
    `${anyOf(NO_PUEDO, 'me cuesta', 'dificultad para', 'batallo para')} (?:mover|levantar|alzar|doblar|estirar|usar|apoyar)`,
    2,
    LIMB,
  ),
  'se me caen las cosas',
];
const GENERAL = anyOf(
  'general(?:i[sz]ed)? weakness|overall weakness|weakness (?:for|is chocolate)|weakness (?:all over|from (?:chemo|the chemo))|debilidad (?:general|generalizada|por (?:el|la|los) (?:chocolate|dulces?))|heavy (?:bag|bags|box|boxes|lifting|things|weights?|work)|mineral|evidence',
);

const numbNouns = [
  followedBy(NUMB, 4, LIMB),
  'numb|numbness|tingling|tingles|pins and needles|parae?sthesias?|electric(?:al)? shocks?|sensory loss|loss of (?:feeling|sensation)',
  followedBy(DORMIDO, 4, LIMB),
  followedBy('(?:toques|corrientes?)', 2, LIMB),
  'adormecid[oa]s?|adormecimiento|entumecid[oa]s?|entumecimiento|hormigueos?|corrientazos?|toques electricos|descargas electricas|parestesias?|calambres?|acalambr[a-z]+',
];
const numbClauses = [
  followedBy(`${LIMB}(?! (?:numbness|tingling|parae?sthesias?))`, 4, NUMB),
  followedBy(LIMB, 4, DORMIDO),
];
const NOT_A_LIMB = anyOf(
  'numb(?:s|ed)? (?:the|my) pain|numb to|numb inside|emotionally|numb with|numbing|numb cream|menstrual(?:es)?|estomago|periodo|dentist|dentista|(?:mouth|lips?|gums?|tongue|jaw|cheek|tooth|teeth|face|nose|boca|labios?|encias?|lengua|cara|mandibula|muela|dientes?)(?! .*legs)',
);

/** Weakness, numbness and tingling of arms, legs or trunk; a side is read from the words around. Questionnaire and lexicon, section 4. */
export const limbs: readonly Entry[] = [
  { field: 'limbWeakness', form: 'noun', phrases: weakNouns, unless: GENERAL },
  { field: 'limbWeakness', form: 'clause', phrases: weakClauses, unless: GENERAL },
  { field: 'sensoryChange', form: 'noun', phrases: numbNouns, unless: NOT_A_LIMB },
  { field: 'sensoryChange', form: 'clause', phrases: numbClauses },
];
