/** A digit of any script that counts by tens. */
const otherDigit = /(?![0-9])\p{Nd}/gu;

/** What a digit of any script is worth: the ten of each stand in a row. */
function worth(digit: string): string {
  let row = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint((digit.codePointAt(0) ?? 0) - row - 1))) row += 1;
  return String(row % 10);
}

/** A text with the digits 0 to 9: an Arabic or Urdu keyboard types others. */
export const inOurDigits = (text: string): string => text.normalize('NFKC').replace(otherDigit, worth);
