import { anyOf, type Entry, followedBy } from '../pattern.ts';
import { CANNOT, LIMB, NO_PUEDO, NONE } from '../words.ts';

const WEAK = anyOf(
  'weak|weaker|weakness|heavy|heavier|heaviness|floppy|useless|rubbery|wobbly|clumsy',
  'not (?:as |so |very )?strong',
  'like (?:jelly|jello|rubber|lead|noodles|cement|concrete)',
);
const WEAK_BEFORE = anyOf(
  'weak|weaker|weakness|heaviness|floppy|rubbery|clumsy',
  'heavy(?! (?:bags?|box|boxes|lifting|things|weights?|work|load|loads))',
);
const FAILS = anyOf(
  'buckl(?:e|es|ed|ing)|giv(?:e|es|ing) (?:out|way|up)|gave (?:out|way)|given (?:out|way)',
  'collaps(?:e|es|ed|ing)',
  'fail(?:s|ed|ing)?|(?:do|does|did|will|would) not (?:work|move|hold|support|respond|obey|lift|go)',
  'not working|not moving|stop(?:ped|s)? (?:working|moving|responding)|(?:have|has|with) no strength',
  '(?:lost|losing|lose|loses) (?:all |its |their )?(?:strength|power)',
);
const MOVE = anyOf('move|moving|lift|lifting|raise|raising|bend|bending|straighten|wiggle|use|using');
const LOST = anyOf(NONE, 'loss of|lost(?: the)?|losing|lack of|less|reduced|decreased|little');
const STRENGTH = '(?:all |my |any |much )?(?:strength|power|use|movement|grip)';

const DEBIL = anyOf(
  'debil(?:es)?|debilidad|floj[oa]s?|pesad[oa]s?|pesadez|flojera|flojedad|sin fuerzas?',
  'de (?:trapo|gelatina|lana|algodon|hule)|como (?:trapo|gelatina|plomo|hule)',
);
const FALLA = anyOf(
  'se me (?:doblan?|doblo|doblaron|doblaban|aflojan?|aflojaron|vencen?|vencieron|van)',
  'se (?:doblan|aflojan|vencen)',
  '(?:ya )?no me (?:responden?|respondieron|sostienen?|aguantan?|obedecen?|sirven?|dan|funcionan?)',
  'me (?:fallan?|fallaron|flaquean?)|no (?:responden?|reaccionan?|sirven|funcionan)',
);
const MOVER = anyOf('mover|levantar|alzar|doblar|estirar|usar|apoyar');
const PERDI = anyOf('perdi|he perdido|perdiendo|pierdo|perdida de|sin|no tengo|falta de|menos|poca');
const FUERZA = '(?:la |mi )?(?:fuerzas?|movilidad|movimiento)';

const nouns = [
  followedBy(WEAK_BEFORE, 4, LIMB),
  `${LIMB} heaviness`,
  followedBy(`${LOST} ${STRENGTH}`, 5, LIMB),
  followedBy('(?:debilidad|debil(?:es)?|flojera|flojedad|pesadez)', 4, LIMB),
  followedBy(`${PERDI} ${FUERZA}`, 4, LIMB),
];

const clauses = [
  followedBy(`${LIMB}(?! (?:weakness|heaviness))`, 4, WEAK),
  followedBy(LIMB, 2, FAILS),
  followedBy(`${anyOf(CANNOT, 'hard to', 'difficult to', 'trouble', 'difficulty')} ${MOVE}`, 2, LIMB),
  `(?:strength|power)(?: [a-z]+){0,4} ${LIMB} (?:is |has |are )?(?:gone|lost)`,
  followedBy(LIMB, 4, DEBIL),
  followedBy(LIMB, 3, FALLA),
  followedBy(FALLA, 2, LIMB),
  followedBy(`${anyOf(NO_PUEDO, 'me cuesta', 'dificultad para', 'batallo para')} ${MOVER}`, 2, LIMB),
  followedBy('se me (?:fue|va|acaba|acabo) la fuerza', 2, LIMB),
];

const named = ['foot drop|drop foot|dropped foot|drop hand|(?:para|quadri|tetra|hemi)pares(?:is|ia)|pie caido'];

const clumsiness = [
  '(?:keep|kept|keeps|am|been|started|start|always) dropping (?:things|stuff|objects|cups|everything)|drop things',
  'cannot (?:button|fasten|tie) my [a-z]+|(?:trouble|difficulty|hard time)(?: with)? (?:buttons|buttoning|writing)',
  'they (?:are|feel|went|got)(?: so| very| now)? (?:weak|weaker|heavy)',
  'se me caen las cosas',
];

/** Weak all over is fatigue; a weakness for something is none. */
const NOT_OF_A_LIMB = anyOf(
  'general(?:i[sz]ed)? weakness|overall weakness|weakness (?:for|all over|from (?:the )?chemo)',
  'debilidad (?:general|generalizada|por (?:el|la|los) (?:chocolate|dulces?))',
);

/**
 * Weakness and heaviness of arms or legs; a side is read from the words around. Questionnaire and lexicon, section 4.
 */
export const weakness: readonly Entry[] = [
  { field: 'limbWeakness', form: 'noun', phrases: nouns, needs: LIMB },
  { field: 'limbWeakness', form: 'clause', phrases: clauses, needs: LIMB },
  { field: 'limbWeakness', form: 'noun', phrases: named },
  { field: 'limbWeakness', form: 'clause', phrases: clumsiness },
  { field: 'limbWeakness', form: 'noun', phrases: ['weakness|debilidad'], unless: NOT_OF_A_LIMB },
];
