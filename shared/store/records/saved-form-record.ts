import { FormContact, FormLink, SavedForm } from '../../domain/saved-forms/saved-form.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

const formKind: RecordKind<typeof SavedForm> = { schema: SavedForm, version: 1 };
const linkKind: RecordKind<typeof FormLink> = { schema: FormLink, version: 1 };
const namedKind: RecordKind<typeof FormContact> = { schema: FormContact, version: 1 };

export const savedFormKey = (formId: string) => ({ pk: `FORM#${formId}` });
export const formLinkKey = (linkId: string) => ({ pk: `FORM-LINK#${linkId}` });
export const formContactKey = (contact: string) => ({ pk: `FORM-CONTACT#${contact}` });

export const savedFormItem = (form: SavedForm): Record<string, unknown> => ({
  ...savedFormKey(form.formId),
  schema: formKind.version,
  form,
  expiresAt: form.expiresAt,
});

export const formLinkItem = (link: FormLink): Record<string, unknown> => ({
  ...formLinkKey(link.linkId),
  schema: linkKind.version,
  link,
  expiresAt: link.expiresAt,
});

export const formContactItem = (named: FormContact): Record<string, unknown> => ({
  ...formContactKey(named.contact),
  schema: namedKind.version,
  version: named.version,
  named,
  expiresAt: named.expiresAt,
});

export const savedFormOf = (item: Item): SavedForm => readMember(formKind, item, 'form');
export const formLinkOf = (item: Item): FormLink => readMember(linkKind, item, 'link');
export const formContactOf = (item: Item): FormContact => readMember(namedKind, item, 'named');
