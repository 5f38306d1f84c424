import { writtenText } from './written-text.ts';

function postalCode(written: string): string | undefined {
  const [, zip, four] = /^(\d{5})[\s\p{Pd}]*(\d{4})?$/u.exec(written) ?? [];
  return four ? `${zip}-${four}` : zip;
}

/** A ZIP, or ZIP+4 with a dash, a blank or nothing between; leaves as `11787` or `11787-1234`. */
export const PostalCode = writtenText(20, postalCode, 'is not a ZIP code; write it like 11787 or 11787-1234');
