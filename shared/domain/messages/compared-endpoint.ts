import type { StaffEndpoint } from './subscription.ts';

/** What SNS has under the address of an endpoint. */
export interface Found {
  /** Absent while it is not confirmed. */
  arn?: string;
  anybodyMayEnd?: boolean;
  /** Whether its owner has told the carrier to send nothing: SNS takes messages for it and drops them. */
  isOptedOut?: boolean;
}

/** An endpoint that SNS has confirmed. Only a mail carries a link by which whoever holds it can unsubscribe. */
export const asConfirmed = (
  endpoint: StaffEndpoint,
  subscriptionArn: string,
  anybodyMayEnd = false,
): StaffEndpoint => ({
  ...endpoint,
  state: 'confirmed',
  subscriptionArn,
  anybodyMayEnd: (endpoint.channel === 'email' && anybodyMayEnd) || undefined,
});

/**
 * An endpoint as SNS has it: what is gone there has to be subscribed again, what was made anew by hand is taken over. One that was
 * refused stays so until SNS has it; a phone that said STOP is as good as refused until it says START.
 * @param found undefined where SNS has nothing under its address
 */
export function compared(endpoint: StaffEndpoint, found: Found | undefined): StaffEndpoint {
  if (found?.arn !== undefined && found.isOptedOut)
    return { ...endpoint, state: 'broken', subscriptionArn: found.arn, anybodyMayEnd: undefined };
  if (found?.arn !== undefined) return asConfirmed(endpoint, found.arn, found.anybodyMayEnd);
  if (found) return { ...endpoint, state: 'pending' };
  const state = endpoint.state === 'broken' ? 'broken' : 'pending';
  return { ...endpoint, state, subscriptionArn: undefined, anybodyMayEnd: undefined };
}
