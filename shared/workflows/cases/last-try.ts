import { areTriesUsedUp, type TrySettings } from '../../domain/cases/contact-tries.ts';
import type { ContactReader } from './ports.ts';
import type { ContactCommand } from './record-contact.ts';

export interface TryDeps {
  contacts: ContactReader;
  trySettings: TrySettings;
  /** IANA zone of the practice, in which parts of the day are told. */
  zone: string;
}

/** Tells whether an attempt that did not reach the person uses up the tries, with all that came before it. */
export const lastTry =
  ({ contacts, trySettings, zone }: TryDeps): NonNullable<ContactCommand['isLastTry']> =>
  async (caseId, attempt) =>
    areTriesUsedUp([...(await contacts.contacts(caseId)), attempt], trySettings, zone);
