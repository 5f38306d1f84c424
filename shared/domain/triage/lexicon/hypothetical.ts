import { beforeInSentence, type Mention, phraseOf } from './mention.ts';
import { anyOf, wholeWords } from './pattern.ts';

const AFRAID = anyOf(
  'worried|afraid|scared|fear(?:ful)?|terrified|concerned|anxious|nervous|miedo|temo|temor|preocupa',
);
const BECOMING = anyOf(
  'becoming|being|getting|ending up|losing|going|not being able|(?:that )?i (?:will|might|could|may)',
  'que (?:me )?(?:quede|pierda|vaya)|quedar(?:me)?|terminar|acabar|perder|no poder',
);
const CAUSE = anyOf('cause|lead to|result in|make me|causar|provocar|dejarme');
const TOLD_TO = anyOf('call|tell|let you know|contact|notify|go to the (?:er|hospital)|come in|only');
const WHOM = '(?: (?:you|us|them|back|my doctor|the doctor))?';

const NOT_HAPPENED = wholeWords(
  `${AFRAID}(?: (?:about|of|de|a|que))? ${BECOMING}`,
  `(?:can|could|may|might|would|will|puede|podria|pueden) (?:[a-z]+ ){0,2}${CAUSE}`,
  '(?:risks?|chances?|danger|possibility|riesgo|peligro|posibilidad) (?:of|de)',
  '(?<!(?:cannot|not) )(?:prevent|avoid)|avoiding|preventing|(?<!no (?:puedo|logro) )evitar|prevenir',
  'side effects?(?: [a-z]+)? (?:like|such as|include|including|of)',
  'efectos secundarios(?: [a-z]+)? (?:como|de)',
  `${TOLD_TO}${WHOM} (?:if|in case)|(?:watch|watch out|look out) for|in case|what if|what happens if`,
  '(?:me )?dijeron que (?:vaya|llame)(?: [a-z]+){0,3} si|avis[a-z]+ si|por si|que (?:pasa|hago) si',
  'en caso de',
);

const BACK_TO_FACTS = wholeWords('but|because|pero|porque|tengo|i have|i am|my|mi|mis|se me|,');

/** Words before the phrase in which a cue counts. */
const REACH = 10;

/**
 * Whether the phrase is only feared, asked about or warned of: the words just before it say so, and the writer does not
 * come back to "I have".
 */
export const isHypothetical = (mention: Mention): boolean => {
  const lead = ` ${beforeInSentence(mention).trim().split(' ').slice(-REACH).join(' ')} `;
  const cue = NOT_HAPPENED.exec(`${lead}${phraseOf(mention)} `);
  if (cue === null || cue.index >= lead.length - 1) return false;
  return !BACK_TO_FACTS.test(`${lead.slice(cue.index + cue[0].length)} `);
};
