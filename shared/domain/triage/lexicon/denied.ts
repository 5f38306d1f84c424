import * as words from './denial-words.ts';
import { afterInSentence, beforeInSentence, type Mention, partOf, phraseOf, sentenceOf } from './mention.ts';

/** Words that may stand before an item of a denied list, its own comma behind them: "…, bowel or". */
const LONGEST_LEAD = 5;
/** An item this long, or with this many words around it, tells more than a list does: "weakness in both legs". */
const LONGEST_ITEM = 3;
const WORDS_AROUND_ITEM = 2;

const wordCount = (text: string): number => text.trim().split(' ').length;

/**
 * Whether an item behind a comma still belongs to the list that a "no" opened: a bare item, or a list with "or" and
 * "and".
 */
const isInDeniedList = (mention: Mention, between: string): boolean => {
  if (mention.entry.form === 'clause') return false;
  const lead = between.slice(between.lastIndexOf(' , ') + 2);
  if (wordCount(lead) > LONGEST_LEAD) return false;
  if (words.LISTED.test(`${lead}${afterInSentence(mention)} `)) return true;
  const length = wordCount(phraseOf(mention));
  return length <= LONGEST_ITEM && wordCount(partOf(mention)) <= length + WORDS_AROUND_ITEM;
};

/**
 * Whether a denial reaches the phrase over the words between them. A clause only when it follows at once, or after "or"
 * and "nor".
 */
const reaches = (mention: Mention, between: string): boolean => {
  if (words.ENDS_REACH.test(between)) return false;
  if (between.includes(' , ')) return isInDeniedList(mention, between);
  return mention.entry.form === 'noun' || words.SMALL_WORDS_ONLY.test(between) || words.LISTED_AS_OTHERS.test(between);
};

const isDeniedBefore = (mention: Mention): boolean => {
  const phrase = `${phraseOf(mention)} `;
  if (words.DENIES_BY_ITSELF.test(phrase)) return false;
  const before = beforeInSentence(mention);
  return [...before.matchAll(words.DENIAL)].some((denial) => {
    const between = before.slice(denial.index + denial[0].length);
    return reaches(mention, between) && !words.EMPHASIS.test(`${between}${phrase}`);
  });
};

const isDeniedBehind = (mention: Mention): boolean => {
  const behind = mention.text.slice(mention.end);
  if (words.ANSWERED_NO.test(behind)) return true;
  if (mention.entry.form === 'clause') return false;
  return words.ITEM_ANSWERED_NO.test(behind) || words.LIST_CLOSED_BY_NO.test(sentenceOf(mention));
};

/**
 * Whether the writer says that this is not so. In doubt it is not denied: a finding kept by mistake raises, one lost by
 * mistake harms.
 */
export const isDenied = (mention: Mention): boolean => {
  if (words.DENIAL_INSIDE.test(mention.gap)) return true;
  if (words.UNTIL.test(afterInSentence(mention))) return false;
  return isDeniedBefore(mention) || isDeniedBehind(mention);
};
