import { afterInSentence, beforeInSentence, type Mention, nextSentence, partOf, sentenceOf } from './mention.ts';
import { anyOf, wholeWords } from './pattern.ts';

/** Words that may stand between a symptom and "went away" without naming something else that did. */
const LINK = anyOf(
  'in|of|on|my|the|a|an|both|left|right|legs?|feet|foot|hands?|arms?|fingers?|toes|that|which|it',
  'this|they|and|but|has|have',
  'had|is|was|were|are|all|completely|totally|fully|since|then|i|got|years?|months?|weeks?|ago|long',
  'time|\\d+|during|after',
  'from|chemo|chemotherapy|treatment|surgery|en|la|el|las|los|mi|mis|que|y|pero|piernas?|pies?',
  'manos?|durante|despues|de',
  'quimio|quimioterapia|cirugia|eso|esto|ya|luego|todo|hace|años|meses|tiempo|,',
);
const GONE = anyOf(
  'resolved|gone(?: away)?|went away|cleared up|disappeared|back to normal|recovered|healed',
  '(?:stopped|ended|passed)(?= [.,])',
  'se me (?:quito|paso|fue|curo)|se (?:quito|paso|fue|resolvio|curo)|desaparecio|me recupere',
  'ya estoy bien',
  'ya no (?:lo |la |los |las )?(?:tengo|siento)',
);
const RESOLVED = new RegExp(`^(?: ${LINK})* ${GONE}`);

const ONGOING = wholeWords(
  'came back|come back|comes back|coming back|returned|again|still|worse|not',
  'volvio|regreso|otra vez|de nuevo|todavia|aun|sigue|siguen|sigo',
);

const YEAR = '(?:19\\d\\d|200\\d|201\\d)';
const LONG_AGO = anyOf(
  '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|many|several|few|some) years (?:ago|back)',
  'years ago|long ago',
  `in ${YEAR}|en ${YEAR}|in childhood|as a (?:child|kid|teen[a-z]*|girl|boy)`,
  `hace (?:[a-z0-9]+ )?(?:años|mucho tiempo)`,
  'when i was (?:a |an |in )?(?:little |young )?(?:child|kid|young|little|teen[a-z]*|pregnant|girl|boy|school|\\d+)',
  'cuando era (?:niñ[oa]|joven|chic[oa]|pequeñ[oa])|de (?:niñ[oa]|joven|pequeñ[oa])',
  'cuando estaba embarazada',
);
const LONG_AGO_SAID = wholeWords(LONG_AGO);
/** "When I was a child, …": the part before the comma says nothing else. */
const LONG_AGO_AHEAD = new RegExp(` (?:back )?${LONG_AGO} , $`);

const PAST = wholeWords(
  'had|was|were|did|could not|suffered|experienced|got|went|lost|wet|felt',
  'tuve|tenia|estuve|estaba|sufri|sufria|me orinaba|mojaba|moje|podia|pude|perdi|senti|dio|dieron',
  'durmieron|durmio',
);
const PRESENT = wholeWords(
  'have|has|am|is|are|still|since|started|began|now|ongoing|today|keeps?|every|tengo|siento|sigo',
  'sigue|estoy|desde',
  'todavia|aun|ahora|puedo|empez[a-z]+|comenz[a-z]+|hoy|cada|me duele|duermen|doblan',
);

const USED_TO = / (?:used to|solia|solian)(?: (?!(?:the|it|this|my|walk|work|able) )[a-z]+){0,2} $/;
const NOW = wholeWords('now|ahora|today|hoy');

const isUsedTo = (mention: Mention): boolean =>
  !NOW.test(sentenceOf(mention)) && USED_TO.test(mention.gap.trim() === '' ? beforeInSentence(mention) : mention.gap);

const isLongAgo = (mention: Mention): boolean => {
  const ahead = mention.text.slice(mention.sentence[0], mention.part[0] + 1);
  const part = partOf(mention);
  const isSaid = LONG_AGO_SAID.test(`${part} `) || LONG_AGO_AHEAD.test(ahead);
  return isSaid && PAST.test(`${part} `) && !PRESENT.test(sentenceOf(mention));
};

/**
 * Whether the writer says that it has gone for good, or tells of long ago in the past tense. In doubt it counts as
 * present.
 */
export const isLongOver = (mention: Mention): boolean => {
  const next = nextSentence(mention);
  if (ONGOING.test(`${afterInSentence(mention)} ${next} `)) return false;
  return RESOLVED.test(afterInSentence(mention)) || RESOLVED.test(next) || isUsedTo(mention) || isLongAgo(mention);
};
