import type { Channel } from '../../domain/messages/events.ts';
import type { FormContact, FormLink, SavedForm } from '../../domain/saved-forms/saved-form.ts';

/** What the message with a link is made of. */
export interface FormLetter {
  channel: Channel;
  /** E.164, or an e-mail address. */
  to: string;
  /** Opens the form; it stands nowhere else. */
  token: string;
}

/** Reads what was saved; strongly consistent, also what has expired and still stands there. */
export interface SavedFormReader {
  form(formId: string): Promise<SavedForm | undefined>;
  link(linkId: string): Promise<FormLink | undefined>;
  contact(contact: string): Promise<FormContact | undefined>;
}

/** Makes tokens, and seals what is kept, so that who reads the table reads no form and no address. */
export interface FormSeals {
  /** @returns a new token that nobody guesses, short enough for a text message */
  newToken(): string;
  /** Under which name the link of a token is kept; of any text. */
  linkIdOf(token: string): string;
  /** Names a number or address, the same for years. @throws where the keys cannot be read, as all that follow */
  contactOf(to: string): Promise<string>;
  sealForm(formId: string, text: string): Promise<string>;
  /** @returns undefined where no key of ours opens it any more */
  openForm(formId: string, sealed: string): Promise<string | undefined>;
  sealLetter(linkId: string, letter: FormLetter): Promise<string>;
  openLetter(linkId: string, sealed: string): Promise<FormLetter | undefined>;
}
