import type { Change } from '../../shared/workflows/core/changes.ts';
import { aFormContact, aFormLink, aSavedForm } from '../support/saved-form-records.ts';

/** Forms that were saved: each once, and whatever became of one takes its place. */
export const savedFormRows: { name: string; before: Change[]; lawful: Change; refused: Change }[] = [
  {
    name: 'form-saved: once',
    before: [],
    lawful: { kind: 'form-saved', form: aSavedForm() },
    refused: { kind: 'form-saved', form: aSavedForm({ sealed: 'k1.other' }) },
  },
  {
    name: 'form-sent: in place of the form, which is not saved again',
    before: [],
    lawful: { kind: 'form-sent', form: aSavedForm({ sealed: undefined, sent: '7KQ4-M2XD' }) },
    refused: { kind: 'form-saved', form: aSavedForm() },
  },
  {
    name: 'form-named: among those that were read',
    before: [{ kind: 'form-named', named: aFormContact(), from: 0 }],
    lawful: { kind: 'form-named', named: aFormContact({ version: 2 }), from: 1 },
    refused: { kind: 'form-named', named: aFormContact(), from: 0 },
  },
  {
    name: 'form-link-made: once',
    before: [],
    lawful: { kind: 'form-link-made', link: aFormLink() },
    refused: { kind: 'form-link-made', link: aFormLink({ letter: 'k1.other' }) },
  },
];
