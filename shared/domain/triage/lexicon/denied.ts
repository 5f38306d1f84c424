import { afterInSentence, beforeInSentence, type Mention, partOf, phraseOf, sentenceOf } from './mention.ts';

/** A "no" together with the verb that it belongs to. "No change", "no puedo", "not only" and the like deny nothing. */
const CUE =
  /(?<= )(?:no (?=longer )|(?:(?:do|does|did|have|has|had|am|is|are|was|were) )?not(?! (?:only|just|sure|able|until|sleep|know|normal|right|good|improv|getting better|going away|better))(?: (?:currently|really|ever|yet|had|have|been|feel|felt|noticed?|experienc[a-z]+|having|getting|lost|any|a|the))*|never(?! (?:so|such|this))(?: (?:had|have|has|been|felt|experienced|any))*|no(?! (?:(?:se|me|le|la|lo) )*(?:quita|mejora|cambia|pasa|baja) )(?! (?:change|improvement|relief|better|less|doubt|matter|puedo|pude|podia|he podido|logro|consigo|solo|solamente|sooner|se si|mejor|good|cambi|quita|aguanto|soporto))(?: (?:me|se|le|lo|la|he|ha|han|habia|tengo|tiene|tenia|tuve|siento|sentia|noto|note|presento|presenta|refiere|estoy|esta|estan|hay|hubo|sufro|padezco|tenido|sentido|notado|presentado|perdido|any|new|history|of|real|more|other))*|(?:without|sin(?! (?:mejoria|cambio|alivio|fuerza|control|sensibilidad))|den(?:y|ies|ied|ying)|neg(?:ative)? for|free of|absence of|lack of any|neither|nor|ni|none of|nothing|nunca(?! (?:tan|tanto|me habia sentido tan))|jamas|tampoco|niega|niego|ningun[ao]?|nada de|zero)(?: (?:have|had|he|me|se|ha|tengo|tenido|sentido|tener|any|having|of))*)(?= )/g;

/** Words after which a new statement begins that the "no" before them does not reach. */
const ENDS_REACH =
  / (?:but|because|since|when|that|which|who|however|although|though|except|only|just|now|lately|from|if|until|so|then|i|i'?d|pero|porque|cuando|que|si|sino|aunque|excepto|ahora|ultimamente|por|debido|desde|hasta|yo|with (?:this|the|my)|due to|some|mild|slight|a (?:little|bit)|algo de|un poco|leve|(?:and|plus|also) (?:my|the|have|has|am|numb|weak|heavy|cannot)|(?:y|e) (?:me|se|tengo|siento|no|estoy|mis?|las?|los|ya|debil|dormid[oa]s?|entumecid[oa]s?)) /;
const NEW_CLAUSE = / (?:,|and|y|e|or|o) /;
const GAP_CUE = / (?:not|no|never|nunca|without|sin|tampoco|ni|neither|nor) /;
const EMPHASIS = / (?:so|such|this|like this|tan|tanto|tanta|asi) /;
/** A phrase that is itself a negation ("cannot walk", "no puedo orinar"): no other "no" takes it back. */
const OWN_NEGATION =
  /^(?:cannot|could not|can (?:barely|hardly|no longer)|could (?:barely|hardly)|no|not|never|unable|(?:am|is|was|been) (?:unable|not)|(?:do|does|did|have|had|has) not|ya no|casi no|ni|sin|apenas) /;
const UNTIL = / (?:until|till|hasta) /;
const LISTED = / (?:or|nor|and|ni|o|u|y|e) /;
const ANSWER_NO = '(?:no|none|nope|nil|negative|denied|denies|absent|ninguno|ninguna|nada|negativo|negado) [.,]';
const ANSWERED_NO = new RegExp(`^ \\? ${ANSWER_NO}`);
const ITEM_ANSWERED_NO = new RegExp(`^ (?:, )?${ANSWER_NO}`);
const LIST_CLOSED_BY_NO = / , (?:no|none|negative|denied|denies|ninguno|ninguna|negativo) \. $/;
const LONGEST_LEAD = 5;

/** Whether an item behind a comma still belongs to the list that a "no" opened: a bare item, or a list with "or" and "and". */
const isInDeniedList = (mention: Mention, between: string): boolean => {
  if (mention.entry.form === 'clause') return false;
  const lead = between.slice(between.lastIndexOf(' , ') + 2);
  if (lead.trim().split(' ').length > LONGEST_LEAD) return false;
  if (LISTED.test(`${lead}${afterInSentence(mention)} `)) return true;
  const phrase = phraseOf(mention).trim().split(' ').length;
  return phrase <= 3 && partOf(mention).trim().split(' ').length <= phrase + 2;
};

const reaches = (mention: Mention, between: string): boolean => {
  if (ENDS_REACH.test(between)) return false;
  if (between.includes(' , ')) return isInDeniedList(mention, between);
  return mention.entry.form === 'noun' || !NEW_CLAUSE.test(between) || / (?:or|o|nor|ni) /.test(between);
};

const isDeniedBefore = (mention: Mention): boolean => {
  if (OWN_NEGATION.test(phraseOf(mention))) return false;
  const before = beforeInSentence(mention);
  return [...before.matchAll(CUE)].some((cue) => {
    const after = before.slice(cue.index + cue[0].length);
    return reaches(mention, after) && !(cue[0].startsWith('n') && EMPHASIS.test(` ${after}${phraseOf(mention)} `));
  });
};

const isDeniedBehind = (mention: Mention): boolean => {
  const behind = mention.text.slice(mention.end);
  if (ANSWERED_NO.test(behind)) return true;
  return (
    mention.entry.form === 'noun' && (ITEM_ANSWERED_NO.test(behind) || LIST_CLOSED_BY_NO.test(sentenceOf(mention)))
  );
};

/** Whether the writer says that this is not so. In doubt it is not denied: a finding kept by mistake raises, one lost by mistake harms. */
export const isDenied = (mention: Mention): boolean => {
  if (GAP_CUE.test(mention.gap)) return true;
  if (UNTIL.test(afterInSentence(mention))) return false;
  return isDeniedBefore(mention) || isDeniedBehind(mention);
};
