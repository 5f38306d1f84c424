import type { Temporal } from 'temporal-polyfill';
import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import type { Referrer } from '../../../../shared/domain/directory/directory.ts';
import { inUse } from '../../../../shared/domain/directory/in-use.ts';
import { log } from '../../../../shared/observability/log.ts';
import type { Uses } from '../../../compose.ts';
import type { PhoneForm } from './phone-form.ts';

export type ReferrersDeps = Uses<'directory' | 'zone'>;

/** The registered referrers that a referral may name; none where the directory cannot be read: a referral is taken without. */
export async function referrersFor(
  { directory, zone }: ReferrersDeps,
  { kind }: PhoneForm,
  now: Temporal.Instant,
): Promise<readonly Referrer[]> {
  if (kind === 'intake') return [];
  try {
    const { referrers } = await directory.directory();
    return referrers.filter((each) => inUse(each, localDateAt(now, zone)));
  } catch (error) {
    log.warn('referrers-not-listed', {}, error);
    return [];
  }
}
