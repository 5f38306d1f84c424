import { afterInSentence, type Mention, nextSentence, sentenceOf } from './mention.ts';

/** Words that may stand between a symptom and "went away" without naming something else that did. */
const LINK =
  '(?: (?:in|of|on|my|the|a|an|both|left|right|legs?|feet|foot|hands?|arms?|fingers?|toes|that|which|it|this|they|and|but|has|have|had|is|was|were|are|all|completely|totally|fully|since|then|i|got|years?|months?|weeks?|ago|long|time|\\d+|hace|años|meses|tiempo|during|after|from|chemo|chemotherapy|treatment|surgery|en|la|el|las|los|mi|mis|que|y|pero|piernas?|pies?|manos?|durante|despues|de|quimio|quimioterapia|cirugia|eso|esto|ya|luego|todo|,))*';
const RESOLVED = new RegExp(
  `^${LINK} (?:resolved|gone(?: away)?|went away|cleared up|disappeared|better now|back to normal|recovered|healed|(?:stopped|ended|passed)(?= [.,])|se me (?:quito|paso|fue|curo)|se (?:quito|paso|fue|resolvio|curo)|desaparecio|ya no (?:lo |la |los |las )?(?:tengo|siento)|me recupere|estoy bien)`,
);
const ONGOING =
  / (?:came back|come back|comes back|coming back|returned|again|still|worse|volvio|regreso|otra vez|de nuevo|todavia|aun|sigue|siguen|sigo) /;
const LONG_AGO =
  / (?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several|few|some) years (?:ago|back)|years ago|long ago|in (?:19\d\d|200\d|201\d)|when i was (?:a |an |in )?(?:little |young )?(?:child|kid|young|little|teen[a-z]*|pregnant|girl|boy|school|my|\d+)|as a (?:child|kid|teen[a-z]*|girl|boy)|in childhood|hace (?:\w+ )?(?:años|mucho tiempo)|cuando era (?:niñ[oa]|joven|chic[oa]|pequeñ[oa])|de (?:niñ[oa]|joven|pequeñ[oa])|en (?:19\d\d|200\d|201\d)|cuando estaba embarazada) /;
const PAST =
  / (?:had|was|were|did|could not|suffered|experienced|got|went|lost|wet|felt|used|tuve|tenia|estuve|estaba|sufri|sufria|me orinaba|mojaba|moje|podia|pude|perdi|senti|dio|dieron|durmieron|durmio) /;
const PRESENT =
  / (?:have|has|am|is|are|still|since|started|began|now|ongoing|today|keeps?|every|tengo|siento|sigo|sigue|estoy|desde|todavia|aun|ahora|puedo|empez[a-z]+|comenz[a-z]+|hoy|cada|me duele|duermen|doblan) /;
const USED_TO = / (?:i|my [a-z]+) used to (?!(?:be able|walk|the|it|this|my) )| (?:solia|solian) /;

/** Whether the writer says that it has gone for good, or tells of long ago in the past tense. In doubt it counts as present. */
export const isLongOver = (mention: Mention): boolean => {
  const sentence = sentenceOf(mention);
  const after = afterInSentence(mention);
  const next = nextSentence(mention);
  if (ONGOING.test(`${sentence}${next}`)) return false;
  if (RESOLVED.test(after) || RESOLVED.test(next)) return true;
  if (USED_TO.test(sentence)) return true;
  return LONG_AGO.test(sentence) && PAST.test(sentence) && !PRESENT.test(sentence);
};
