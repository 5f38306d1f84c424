import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { type OpenedState, openPageState, type PageStateKind } from '../../../shared/links/page-state.ts';
import type { Uses } from '../../compose.ts';
import type { LeadingOn } from './addresses.ts';

interface Asked {
  kind: PageStateKind;
  schema: z.ZodMiniType;
  sealed: string | undefined;
  language: PageLanguage;
  now: Temporal.Instant;
}

/** What an address holds, undefined where it opens nothing, and by what the page leads on. */
export async function openedBy<Schema extends z.ZodMiniType>(
  { linkKeys }: Uses<'linkKeys'>,
  { kind, schema, sealed = '', language, now }: Asked & { schema: Schema },
): Promise<{ state: z.infer<Schema> | undefined; on: LeadingOn }> {
  const keys = await linkKeys();
  const opened: OpenedState<z.infer<Schema>> = openPageState(keys, kind, sealed, { schema, now });
  const { state, until } = 'state' in opened ? opened : {};
  return { state, on: { keys, language, now, until } };
}
