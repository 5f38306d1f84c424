import { setTimeout } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import { longestSealed, sealPageState } from '../../../shared/links/page-state.ts';
import { log } from '../../../shared/observability/log.ts';
import type { Uses } from '../../compose.ts';
import type { Shown } from './read-form.ts';

/** Seconds that an address of the form opens it, and the page that says that it is saved. */
export const opensFor = 4 * 60 * 60;
/** Milliseconds that somebody in danger waits for the keys. */
const patience = 250;

/** How long a page may wait to have an address. */
export interface ToPage {
  now: Temporal.Instant;
  /** Nothing may hold it up. */
  isEmergency?: boolean;
  /** Of the page, where it is the answer itself; 200 where it is not said. */
  status?: number;
}

/** The form as it stands, sealed; undefined where the keys cannot be read (in time), or it is too long for an address. */
async function sealedState(
  { linkKeys }: Uses<'linkKeys'>,
  { state, until = Infinity }: Shown,
  { now, isEmergency }: ToPage,
) {
  const keys = linkKeys().catch((error: unknown) => {
    log.warn('page-not-sealed', {}, error);
    return undefined;
  });
  const read = await (isEmergency ? Promise.race([keys, setTimeout(patience, undefined, { ref: false })]) : keys);
  const endsBy = Math.min(until, state.sent?.until ?? Infinity);
  const sealed = read && sealPageState(read, 'intake', state, { now, seconds: opensFor, endsBy });
  return sealed !== undefined && sealed.length <= longestSealed ? sealed : undefined;
}

/** The query of a page of the form, without its state. */
export const plainQuery = ({ language, embed }: Omit<Shown, 'state'>): string =>
  `lang=${language}${embed ? '&embed=1' : ''}`;

/**
 * The address of the form as it stands, relative to the site's root: `intake?lang=es&d=…`.
 * @returns undefined where it has none
 */
export async function intakeAddress(deps: Uses<'linkKeys'>, shown: Shown, to: ToPage): Promise<string | undefined> {
  const sealed = await sealedState(deps, shown, to);
  return sealed && `intake?${plainQuery(shown)}&d=${sealed}`;
}

/**
 * Leads to the address of the form as it stands, so that back, reload and a second tab find it; where it has none, the page itself is
 * the answer.
 * @param page writes that page
 */
export async function showOr303(
  deps: Uses<'linkKeys'>,
  shown: Shown,
  to: ToPage,
  page: () => string | Promise<string>,
): Promise<OperationAnswer> {
  const address = await intakeAddress(deps, shown, to);
  return address === undefined ? { status: to.status ?? 200, body: await page() } : seeOther(`./${address}`);
}
