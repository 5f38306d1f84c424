/** The basic GSM-7 alphabet (3GPP TS 23.038 section 6.2.1): each character takes one of the 160 places of a part. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** @returns whether the text goes out as one SMS part of 160 characters. */
export const isOneGsm7Part = (text: string): boolean =>
  text.length <= 160 && [...text].every((character) => basic.has(character));
