/** The basic GSM-7 alphabet (3GPP TS 23.038 section 6.2.1): each character takes one of the 160 places of a part. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** Characters of one part. */
export const gsm7PartLength = 160;

/** Whether each character of a text takes one place of a part. */
export const isGsm7 = (text: string): boolean => [...text].every((character) => basic.has(character));

const withoutMarks = (character: string): string => character.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * Writes a text in the basic alphabet, so that a part holds 160 characters and not 70: `á` becomes `a`, a narrow space a space. What
 * has no like there is left out.
 */
export const inGsm7 = (text: string): string =>
  [...text.normalize('NFC').replace(/\s/gu, ' ').replace(/[‘’]/g, "'").replace(/[–—]/g, '-')]
    .map((character) => (basic.has(character) ? character : withoutMarks(character)))
    .filter(isGsm7)
    .join('');
