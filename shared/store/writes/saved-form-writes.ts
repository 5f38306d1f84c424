import type { SavedFormChange } from '../../workflows/saved-forms/changes.ts';
import { formContactItem, formLinkItem, savedFormItem } from '../records/saved-form-record.ts';
import { isNew, put, unchangedSince, type WritesOf } from './write.ts';

/** A form that was sent overtakes what stands there of it. */
export const savedFormWrites: WritesOf<SavedFormChange> = {
  'form-saved': ({ form }) => put('Requests', savedFormItem(form), isNew),
  'form-sent': ({ form }) => put('Requests', savedFormItem(form), {}),
  'form-link-made': ({ link }) => put('Requests', formLinkItem(link), isNew),
  'form-named': ({ named, from }) => put('Requests', formContactItem(named), unchangedSince(from)),
};
