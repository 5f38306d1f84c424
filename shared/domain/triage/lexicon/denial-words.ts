import { anyOf, wholeWords } from './pattern.ts';

/** "Not", with the verb before it and the small words behind it. Not "not only", "not sure", "not getting better". */
const NOT = [
  '(?:(?:do|does|did|have|has|had|am|is|are|was|were) )?not',
  `(?! ${anyOf('only|just|sure|able|until|sleep|know|normal|right|good|improv|getting better|going away|better')})`,
  `(?: ${anyOf(
    'currently|really|ever|yet|had|have|been|feel|felt|noticed?|experienc[a-z]+|having|getting|lost',
    'any|a|the',
  )})*`,
].join('');

const NEVER = `never(?! ${anyOf('so|such|this')})(?: ${anyOf('had|have|has|been|felt|experienced|any')})*`;

/** What "no" denies nothing about: "no change", "no one knows", "no puedo", "no se quita". */
const AFTER_NO = anyOf(
  'change|improvement|relief|better|less|doubt|matter|sooner|good|idea|clue|one|reason|cause',
  'explanation|treatment',
  'medication|medicine|doctor|puedo|pude|podia|he podido|logro|consigo|solo|solamente|se si|mejor',
  'cambi|aguanto|soporto',
  '(?:(?:se|me|le|la|lo) )*(?:quita|mejora|cambia|pasa|baja)',
);

/** "No", with the Spanish verb that it belongs to. */
const NO = [
  `no(?! ${AFTER_NO})`,
  `(?: ${anyOf(
    'me|se|le|lo|la|he|ha|han|habia|tengo|tiene|tenia|tuve|siento|sentia|noto|note|presento|presenta',
    'refiere|estoy|esta',
    'estan|hay|hubo|sufro|padezco|tenido|sentido|notado|presentado|perdido|any|new|history|of|real',
    'more|other',
  )})*`,
].join('');

const WITHOUT = [
  anyOf(
    'without|sin(?! (?:mejoria|cambio|alivio|fuerza|control|sensibilidad))|den(?:y|ies|ied|ying)',
    'neg(?:ative)? for|free of',
    'absence of|lack of any|neither|nor|ni|none of (?:these|those|the following)',
    'nunca(?! (?:tan|tanto|me habia sentido tan))',
    'nothing(?! (?:helps|works|relieves|eases|makes|stops))|jamas|tampoco|niega|niego|ningun[ao]?',
    'nada de|zero',
  ),
  `(?: ${anyOf('have|had|he|me|se|ha|tengo|tenido|sentido|tener|any|having|of')})*`,
].join('');

/** A word that denies, together with the verb that it belongs to. */
export const DENIAL = new RegExp(wholeWords('no (?=longer )', NOT, NEVER, NO, WITHOUT), 'g');

/** Words after which a new statement begins that a denial before them does not reach. */
export const ENDS_REACH = wholeWords(
  'but|because|since|when|that|which|who|why|however|although|though|except|only|just|now|lately',
  "from|if|until|so|then|i|i'?d",
  'with (?:this|the|my)|due to|some|mild|slight|a (?:little|bit)|helps?|relieves?|eases?|works?',
  'explains?|can|could|will',
  'believes?|knows?|makes?|takes?|stops?',
  '(?:and|plus|also) (?:my|the|have|has|am|numb|weak|heavy|cannot)',
  'pero|porque|cuando|que|si|sino|aunque|excepto|ahora|ultimamente|por|debido|desde|hasta|yo',
  'algo de|un poco|leve',
  'ayuda|quita|alivia|explica|sabe|tengo|siento|estoy',
  '(?:y|e) (?:me|se|tengo|siento|no|estoy|mis?|las?|los|ya|debil|dormid[oa]s?|entumecid[oa]s?)',
);

/** Small words that may stand between a denial and what a clause says: "never really wet myself". */
export const SMALL_WORDS_ONLY = new RegExp(
  `^(?: ${anyOf(
    '[a-z]+ly|ever|yet|often|always|sometimes|have|had|has|been|be|to|get|got|any|more|longer|my|the',
    'her|his',
    'me|se|he|ha|han|habia|nunca|mi|mis|la|las|el|los',
  )})* $`,
);

/** A denial between the two halves of a phrase: "legs are not weak". */
export const DENIAL_INSIDE = wholeWords('not|no|never|nunca|without|sin|tampoco|ni|neither|nor');

/** Never so weak is very weak. */
export const EMPHASIS = wholeWords('so|such|this|like this|tan|tanto|tanta|asi');

export const UNTIL = wholeWords('until|till|hasta');

export const LISTED = wholeWords('or|nor|and|ni|o|u|y|e');

export const LISTED_AS_OTHERS = wholeWords('or|nor|o|ni');

/** A phrase that is itself a denial ("cannot walk", "no puedo orinar"): no other "no" takes it back. */
export const DENIES_BY_ITSELF = new RegExp(
  `^${anyOf(
    'cannot|could not|can (?:barely|hardly|no longer)|could (?:barely|hardly)|no|not|never|unable',
    '(?:am|is|was|been) (?:unable|not)|(?:do|does|did|have|had|has) not|ya no|casi no|ni|sin|apenas',
  )} `,
);

const ANSWER_NO = '(?:no|none|nope|nil|negative|denied|denies|absent|ninguno|ninguna|nada|negativo|negado) [.,]';

/** "Numbness? No." */
export const ANSWERED_NO = new RegExp(`^ \\? ${ANSWER_NO}`);

/** "Numbness: no", "numbness, none". */
export const ITEM_ANSWERED_NO = new RegExp(`^ (?:, )?${ANSWER_NO}`);

/** "Numbness, tingling, weakness - none." */
export const LIST_CLOSED_BY_NO = / , (?:no|none|negative|denied|denies|ninguno|ninguna|negativo) \. $/;
