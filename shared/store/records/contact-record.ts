import { ContactRecord } from '../../domain/cases/contact-record.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

/** A partition of its own, so that reading a case's answers reads no attempts. */
export const contactsOf = (caseId: string): string => `CONTACTS#${caseId}`;

const kind: RecordKind<typeof ContactRecord> = { schema: ContactRecord, version: 1 };

/** Its note is free text: it stands with what is clinical. */
export const contactItem = (contact: ContactRecord): Record<string, unknown> => ({
  pk: contactsOf(contact.caseId),
  sk: `c${String(contact.attempt).padStart(6, '0')}`,
  schema: kind.version,
  contact,
});

export const contactOf = (item: Item): ContactRecord => readMember(kind, item, 'contact');
