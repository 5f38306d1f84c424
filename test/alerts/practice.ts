import { practice } from '../../shared/config/practice.ts';
import type { Clinic, Directory, StaffMember } from '../../shared/domain/directory/directory.ts';
import type { Channel } from '../../shared/domain/messages/events.ts';
import type { StaffEndpoint, Subscription } from '../../shared/domain/messages/subscription.ts';
import { subscriptionAttributes } from '../../shared/gateways/sns-subscriptions.ts';
import { directoryWriter } from '../../shared/store/directory-writer.ts';
import { ledger } from '../../shared/store/ledger.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { tableName } from './collaborators.ts';
import type { ServiceDoor } from './doors.ts';
import type { Topic } from './topic.ts';

/** Monday 2026-11-23, 09:00 in New York: every history begins then. */
export const beginning = Date.parse('2026-11-23T14:00:00Z');

const { zone } = practice;

const member = (recipientId: string, role: StaffMember['role'], phone: string, onCallOrder?: number): StaffMember => ({
  recipientId,
  role,
  email: `${recipientId}@staff.example`,
  phone,
  ...(onCallOrder !== undefined && { onCallOrder }),
});

/** The nurses, then the surgeon, who leads. */
export const staff: readonly StaffMember[] = [
  member('nurse-1', 'nurse', '+12125550113', 1),
  member('nurse-2', 'nurse', '+12125550114', 2),
  member('surgeon-1', 'surgeon', '+12125550116', 3),
  member('admin-1', 'admin', '+12125550118'),
  member('front-desk-1', 'front-desk', '+12125550111'),
];

const clinic = (clinicId: string, name: string, region: Clinic['region']): Clinic => ({
  clinicId,
  name,
  region,
  address: '1 Sample Street',
  postalCode: '10001',
  latitude: 40.75,
  longitude: -74,
  zone,
  phone: '+12125550100',
  sample: true,
});

export const directory: Directory = {
  clinics: [clinic('queens', 'Queens Clinic', 'nyc'), clinic('suffolk-west', 'Suffolk Clinic', 'long-island')],
  practitioners: [
    {
      practitionerId: 'surgeon-one',
      name: 'Surgeon One',
      specialty: 'spine-surgery',
      languages: ['en'],
      clinicIds: ['queens', 'suffolk-west'],
      appointmentTypes: ['consult'],
      scheduleGroup: 'all',
      homeZone: zone,
      weeklyHours: [{ clinicId: 'queens', weekdays: [1, 2, 3, 4, 5], start: '09:00', end: '12:00' }],
      sample: true,
    },
  ],
  appointmentTypes: [
    { appointmentTypeId: 'consult', name: 'Consult', nameEs: 'Consulta', durationMinutes: 40, bufferMinutes: 0 },
  ],
  staff: [...staff],
  referrers: [{ referrerId: 'demo-oncology', name: 'Sample Oncology' }],
};

export const phoneOf = (recipientId: string): string =>
  staff.find((each) => each.recipientId === recipientId)?.phone ?? '';

const addressOf = ({ email, phone }: StaffMember, channel: Channel): string =>
  channel === 'sms' ? (phone ?? '') : (email ?? '');

/** Who asks for what: the front desk for all by mail, nurses for all by SMS, the surgeon for what is urgent. */
const wanted: readonly Omit<Subscription, 'subscriptionId' | 'clinics' | 'regions'>[] = [
  { recipientId: 'front-desk-1', channel: 'email', kinds: [], urgencies: [] },
  { recipientId: 'front-desk-1', channel: 'sms', kinds: ['no-capacity', 'phone-the-patient'], urgencies: [] },
  { recipientId: 'nurse-1', channel: 'sms', kinds: [], urgencies: [] },
  { recipientId: 'nurse-1', channel: 'email', kinds: ['digest'], urgencies: [] },
  { recipientId: 'nurse-2', channel: 'sms', kinds: ['new-case', 'case-changed'], urgencies: [] },
  { recipientId: 'nurse-2', channel: 'email', kinds: ['digest'], urgencies: [] },
  { recipientId: 'surgeon-1', channel: 'sms', kinds: ['new-case'], urgencies: ['emergent', 'urgent'] },
  { recipientId: 'surgeon-1', channel: 'email', kinds: [], urgencies: ['emergent', 'urgent'] },
  { recipientId: 'admin-1', channel: 'email', kinds: [], urgencies: [] },
];

const arnOf = (channel: Channel, address: string): string => `arn:staff:${channel}-${address}`;

/** Every address that somebody hears at. @param silent whose addresses are not confirmed */
export function endpoints(silent: readonly string[]): StaffEndpoint[] {
  return wanted.map(({ recipientId, channel }) => {
    const address = addressOf(staff.find((each) => each.recipientId === recipientId) as StaffMember, channel);
    const name = { recipientId, channel, address, version: 1 };
    return silent.includes(recipientId)
      ? { ...name, state: 'pending' }
      : { ...name, state: 'confirmed', subscriptionArn: arnOf(channel, address) };
  });
}

function subscribe(topic: Topic, all: readonly StaffEndpoint[]): void {
  for (const { recipientId, channel, address, state } of all) {
    const attributes = subscriptionAttributes(
      { topicArn: 'arn:staff', deadLetterArn: 'arn:dead' },
      { channel, address, recipients: [recipientId] },
    );
    const arn = arnOf(channel, address);
    const confirmation = { PendingConfirmation: String(state === 'pending'), ConfirmationWasAuthenticated: 'true' };
    topic.subscribed.set(arn, { arn, protocol: channel, address, attributes: { ...attributes, ...confirmation } });
  }
}

/** Writes the practice down as a history begins. @param name sets its commits apart from those of all others */
export async function seed(door: ServiceDoor, topic: Topic, silent: readonly string[], name: string): Promise<void> {
  const store = door as never;
  await directoryWriter(store, tableName).put(directory);
  const all = endpoints(silent);
  const changes: Change[] = [
    ...wanted.map((each, at): Change => {
      const subscriptionId = `sub_${String(at).padStart(20, '0')}`;
      return { kind: 'subscription-created', subscription: { subscriptionId, clinics: [], regions: [], ...each } };
    }),
    ...all.map((endpoint): Change => ({ kind: 'endpoint-changed', endpoint, from: 0 })),
  ];
  await ledger(store, tableName, zone).commit(changes, `seed-${name}`);
  subscribe(topic, all);
}
