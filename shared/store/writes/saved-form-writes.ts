import type { SavedFormChange } from '../../workflows/saved-forms/changes.ts';
import { formContactItem, formLinkItem, savedFormItem } from '../records/saved-form-record.ts';
import { isNew, put, type WritesOf } from './write.ts';

/** Whatever stands there of a contact, or of a form that was sent, is overtaken. */
export const savedFormWrites: WritesOf<SavedFormChange> = {
  'form-saved': ({ form }) => put('Requests', savedFormItem(form), isNew),
  'form-sent': ({ form }) => put('Requests', savedFormItem(form), {}),
  'form-link-made': ({ link }) => put('Requests', formLinkItem(link), isNew),
  'form-named': ({ named }) => put('Requests', formContactItem(named), {}),
};
