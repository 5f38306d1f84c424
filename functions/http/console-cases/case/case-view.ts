import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import type { CaseAnswer } from '../../../../shared/contract/staff-answers.ts';
import type { Caller } from '../../../../shared/domain/core/party.ts';
import type { Directory } from '../../../../shared/domain/directory/directory.ts';
import type { Problem } from '../../../../shared/http/core/problem.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import type { FormFields } from '../../../../shared/http/html/form-fields.ts';

/** A case as the API shows it to whoever is signed in. */
export type ShownCase = z.infer<typeof CaseAnswer>;

/** An act that was not taken: its form stands on the page again, with all that was typed. */
export interface RefusedAct {
  /** Which form: what its field `act` said. */
  act: string;
  problem: Problem;
  fields: FormFields;
  /** What the page showed when the form was filled in, by the names of the header's members: what is now stands beside it. */
  seen?: Readonly<Record<string, string>>;
}

/** What the sections of a case's page are written from. */
export interface CaseView {
  body: ShownCase;
  signedIn: SignedIn;
  caller: Caller;
  directory: Directory;
  now: Temporal.Instant;
  /** IANA zone of the practice. */
  zone: string;
  /** Path of the page's own address below the site's root: forms and links are relative to it (assets.ts `wayUp`). */
  at: string;
  refused?: RefusedAct | undefined;
  /** What was done by the form that led to the page. */
  did?: string | undefined;
  /** The visit that it was done with. */
  visit?: string | undefined;
  /** The list that the case was opened from (worklist/list-place.ts). */
  list?: string | undefined;
}

/** What the forms of a case are written from. */
export type ActView = CaseView;
