import { type Mention, phraseOf } from './mention.ts';
import { anyOf } from './pattern.ts';
import { LIMBS, ONE_LIMB } from './words.ts';

/** The side that one mention gives, and the limb that it names. */
export type SidedMention = {
  readonly side: 'left' | 'right' | 'one' | 'both' | 'unknown';
  readonly limb: string | undefined;
};

const LIMB_OR_SIDE = anyOf('leg|foot|knee|thigh|ankle|calf|toes?|arm|hand|fingers?|thumb|wrist|elbow|side|limb|sided');
const BEFORE_SIDE = anyOf('my|the|on|in|of|her|his|down|up');

const words = (...alternatives: readonly string[]): RegExp => new RegExp(`\\b${anyOf(...alternatives)}\\b`);

const BOTH = words('both|bilateral(?:ly)?|either|ambos|ambas|las dos|los dos|all four|las cuatro');
const LEFT = words(
  `${BEFORE_SIDE} left(?! (?:work|home|the|my))`,
  `(?:left|l) (?:lower |upper )?${LIMB_OR_SIDE}`,
  'izquierd[oa]s?',
);
const RIGHT = words(
  `${BEFORE_SIDE} right(?! (?:now|away|after|before|here|there))`,
  `(?:right|r) (?:lower |upper )?${LIMB_OR_SIDE}`,
  'derech[oa]s?',
);
const ONE = words(
  'unilateral|one (?:of (?:my|the) )?(?:legs?|foot|feet|arms?|hands?|side|knee)',
  '(?:un solo|una sola|un|una) (?:pierna|pie|brazo|mano|lado|rodilla)',
);
const PLURAL = words(LIMBS);
const LIMB_NAMED = words(LIMBS, ONE_LIMB);

const WORDS_BEFORE = 3;
const WORDS_AFTER = 6;

const lastWords = (text: string, count: number): string => text.trim().split(' ').slice(-count).join(' ');
const firstWords = (text: string, count: number): string => text.trim().split(' ').slice(0, count).join(' ');

/** The words that can give a side: the phrase, a few before it, and, where it names no limb itself, a few behind it. */
const textAround = (mention: Mention): string => {
  const { text, part, start, end } = mention;
  const behind = LIMB_NAMED.test(phraseOf(mention)) ? 2 : WORDS_AFTER;
  return [
    lastWords(text.slice(part[0], start), WORDS_BEFORE),
    phraseOf(mention),
    firstWords(text.slice(end, part[1]), behind),
  ].join(' ');
};

const sideIn = (around: string): SidedMention['side'] => {
  const isLeft = LEFT.test(around);
  const isRight = RIGHT.test(around);
  if (BOTH.test(around) || (isLeft && isRight)) return 'both';
  if (isLeft) return 'left';
  if (isRight) return 'right';
  if (ONE.test(around)) return 'one';
  return PLURAL.test(around) ? 'both' : 'unknown';
};

/**
 * Reads a side only from left, right, one, both or a plural: "my leg" gives none, and a side not given counts as both
 * (P5).
 */
export const sidedMention = (mention: Mention): SidedMention => {
  const around = textAround(mention);
  return { side: sideIn(around), limb: LIMB_NAMED.exec(around)?.[0] };
};

/**
 * A mention without a side says nothing new beside one of the same limb, or of no limb, that gives it: "weakness in my
 * left leg. The weakness…".
 */
const addsDoubt = (mention: SidedMention, sided: readonly SidedMention[]): boolean =>
  !sided.some(({ limb }) => mention.limb === undefined || mention.limb === limb);

/** The code for all mentions of one finding together; left in one place and right in another is bilateral. */
export const joinSides = (mentions: readonly SidedMention[]): 'unilateral' | 'side-unknown' | 'bilateral' => {
  const sides = new Set(mentions.map(({ side }) => side));
  if (sides.has('both') || (sides.has('left') && sides.has('right'))) return 'bilateral';
  const sided = mentions.filter(({ side }) => side !== 'unknown');
  const isInDoubt = mentions.some((mention) => mention.side === 'unknown' && addsDoubt(mention, sided));
  return isInDoubt ? 'side-unknown' : 'unilateral';
};
