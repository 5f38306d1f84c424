/** A text in both persons: to whoever is ill, and to whoever fills in the form for them. */
export interface InBothPersons {
  you: string;
  them: string;
}

/** A text, in both persons where it names whoever is ill. */
export type Said = string | InBothPersons;

export const both = (you: string, them: string): InBothPersons => ({ you, them });

/** A sentence, and what it speaks of as a list: one item a line. */
export const list = (lead: string, ...items: readonly string[]): string => [lead, ...items].join('\n');

/** Texts of another language that say the same: each in one person or in both, as that language needs it. */
export type SameTexts<Texts> = Texts extends Said
  ? Said
  : Texts extends (...args: never) => string
    ? Texts
    : { readonly [Name in keyof Texts]: SameTexts<Texts[Name]> };

/** Whose form it is. */
export type Person = keyof InBothPersons;

export const inPerson = (said: Said, person: Person): string => (typeof said === 'string' ? said : said[person]);
