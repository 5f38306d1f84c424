import { setTimeout } from 'node:timers/promises';
import { referralNameTerm } from '../../../shared/domain/cases/named-referral.ts';
import type { OpenedCase } from '../../../shared/domain/cases/open-case.ts';
import { hasEmergentClocks } from '../../../shared/domain/paging/paging.ts';
import type { Uses } from '../../compose.ts';

/** Milliseconds that an emergency waits for the key of names. It is at hand by then, or cannot be read. */
const patience = 250;

/**
 * The digest by which a referral's `externalId` is found; undefined where it has none, and for an emergency where nobody can tell it (in
 * time). @throws where the key cannot be read, unless it is an emergency
 */
export async function referralName(
  { lookupDigest }: Uses<'lookupDigest'>,
  { header, record }: OpenedCase,
): Promise<string | undefined> {
  const { externalId } = record.submission;
  if (!header.referrerId || !externalId) return undefined;
  const named = lookupDigest([referralNameTerm(header.referrerId, externalId)]);
  const digests = hasEmergentClocks(header)
    ? await Promise.race([named.catch(() => undefined), setTimeout(patience, undefined, { ref: false })])
    : await named;
  return digests?.[0];
}
