import type { FormContact, FormLink, SavedForm } from '../../domain/saved-forms/saved-form.ts';

/** What is written of forms that were saved to be gone on with. All of it expires by itself. */
export type SavedFormChange =
  | { kind: 'form-saved'; form: SavedForm }
  /** In place of the form: it was sent, and what it says is with its case. */
  | { kind: 'form-sent'; form: SavedForm }
  | { kind: 'form-link-made'; link: FormLink }
  /** A form more among those that a new link to a contact opens. `from`: the version that was read; 0 = none. */
  | { kind: 'form-named'; named: FormContact; from: number };
