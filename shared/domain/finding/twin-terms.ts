import type { Findable } from './identity.ts';
import { likelyNames } from './name-words.ts';

/** A year alone, or a year and a month, is shared by too many. */
const isWholeDate = (date: string): boolean => date.length === 10;

/**
 * What two cases of one person most likely share: birth date and phone, or birth date and name. None without a whole birth date.
 * @returns terms of which a digest is stored, each once
 */
export function twinTerms({ birthDate, contact, phone }: Findable): string[] {
  if (birthDate === undefined || !isWholeDate(birthDate)) return [];
  const phones = [contact.phone, phone].filter((each) => each !== undefined);
  const all = [
    ...phones.map((each) => `twin-phone:${birthDate} ${each}`),
    ...likelyNames(contact).map((name) => `twin-name:${birthDate} ${name}`),
  ];
  return [...new Set(all)];
}
