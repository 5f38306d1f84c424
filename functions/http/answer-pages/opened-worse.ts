import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { Answers } from '../../../shared/contract/intake-form/form-state.ts';
import { WorseState } from '../../../shared/contract/visit-pages.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import { longestSealed, openPageState } from '../../../shared/links/page-state.ts';
import type { Uses } from '../../compose.ts';
import * as visitPages from '../visit-pages/addresses.ts';

/** Of which case it is told that it got worse, and how far that came. */
export const WorseForm = z.extend(WorseState, {
  answers: z.optional(Answers),
  /** The page that is shown: `what`, or the id of a page of the intake form. */
  at: z.optional(z.string()),
  /** Its page is shown once more: something of it could not be taken. */
  onceMore: z.optional(z.literal(true)),
  /** It was told. */
  told: z.optional(z.literal(true)),
});
export type WorseForm = z.infer<typeof WorseForm>;

/** What an address opened. */
export interface OpenedWorse {
  keys: LinkKeys;
  /** Epoch second at which its address ends, and every one that it leads to. */
  until: number;
  state: WorseForm;
}

/** @returns undefined for an address that opens nothing (any more) @throws where the keys cannot be read */
export async function openWorse(
  { linkKeys }: Uses<'linkKeys'>,
  sealed: string | undefined,
  now: Temporal.Instant,
): Promise<OpenedWorse | undefined> {
  const keys = await linkKeys();
  const opened = openPageState(keys, 'worse', sealed ?? '', { schema: WorseForm, now });
  return 'state' in opened ? { keys, ...opened } : undefined;
}

/** The address of a page, as the page before it names it; undefined where so much was written that it is too long for one. */
export function worseAddress(
  { keys, state, until }: OpenedWorse,
  language: PageLanguage,
  now: Temporal.Instant,
): string | undefined {
  const address = visitPages.worseAddress(state, { keys, language, now, until });
  return address.length <= longestSealed ? address : undefined;
}

/** By whose right it is told: of the visit whose link was opened, or of the intake that was just sent. */
export const callerOf = ({ caseId, appointmentId }: WorseForm): Caller =>
  appointmentId === undefined ? { kind: 'booking', caseId } : { kind: 'manage', appointmentId };
