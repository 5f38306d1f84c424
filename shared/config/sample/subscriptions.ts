import type { Region, StaffMember } from '../../domain/directory/directory.ts';
import type { WantedSubscription } from '../../domain/messages/wanted-subscription.ts';
import { defaultSubscriptions } from '../default-subscriptions.ts';

/** Each mail goes to one of the front desk and one of the nurses: whoever works in the region. */
const regionOf: Readonly<Record<string, Region>> = {
  'front-desk-1': 'nyc',
  'front-desk-2': 'long-island',
  'nurse-1': 'nyc',
  'nurse-2': 'long-island',
};

/** What somebody of the sample staff hears. `nurse-3` stands in for both nurses, and reads of the work in the morning. */
export function sampleSubscriptions(member: StaffMember): WantedSubscription[] {
  const region = regionOf[member.recipientId];
  const usual = defaultSubscriptions(member, region ? [region] : []);
  return member.recipientId === 'nurse-3' ? usual.map((each) => ({ ...each, kinds: ['digest'] })) : usual;
}
