import type { Temporal } from 'temporal-polyfill';
import type { TimesState } from '../../../shared/contract/visit-pages.ts';
import { epochSeconds } from '../../../shared/domain/core/instants.ts';

/**
 * Whether more of a visit may be shown than code, time and clinic. Whoever moves one, or takes another for it, came by its link, which shows no more than these until
 * the birth date was confirmed (product.md, Shapes E); whoever books one came from the form that they sent.
 */
export const showsDetails = (
  { moving, byLink, detailsUntil = 0 }: Pick<TimesState, 'moving' | 'byLink' | 'detailsUntil'>,
  now: Temporal.Instant,
): boolean => (moving === undefined && !byLink) || epochSeconds(now) < detailsUntil;
