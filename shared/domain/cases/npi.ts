/**
 * Checks a National Provider Identifier: ten digits whose Luhn sum, with the issuer prefix 80840, ends in zero.
 * Source: CMS, "Requirements for NPI and NPI Check Digit" (45 CFR 162.406).
 */
export function isNpi(value: string): boolean {
  if (!/^\d{10}$/.test(value)) return false;
  const digits = [...`80840${value}`].map(Number).reverse();
  const sum = digits.reduce((total, digit, place) => {
    const weighed = place % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
