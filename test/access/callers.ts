import type { CallerKind, StaffRole } from '../../shared/domain/core/party.ts';
import { anId, monday } from '../support/records.ts';
import { jwt, link } from './system.ts';

const now = monday.epochMilliseconds / 1000;
const [later, before] = [now + 3600, now - 1];

/** Whose the case and the visit are that a request names: one's own, or a stranger's. */
export type Owner = 'own' | 'other';

/** Somebody who asks. */
export interface Asker {
  name: string;
  kind: CallerKind;
  token?: string;
  /** Whether the token counts at all. */
  valid: boolean;
  owner: Owner;
  scopes: readonly string[];
  role?: StaffRole;
  id?: string;
}

const asker = (name: string, kind: CallerKind, more: Partial<Asker> = {}): Asker => ({
  name,
  kind,
  valid: true,
  owner: 'own',
  scopes: [],
  ...more,
});

const links = (['booking', 'manage'] as const).flatMap((action) => {
  const subject = action === 'booking' ? anId('int') : anId('apt');
  const stranger = action === 'booking' ? anId('int', 9) : anId('apt', 9);
  return [
    asker(`own ${action} token`, action, { token: link({ action, subject, expires: later }) }),
    asker(`${action} token of another`, action, {
      owner: 'other',
      token: link({ action, subject: stranger, expires: later }),
    }),
    asker(`${action} token that ran out`, action, {
      valid: false,
      token: link({ action, subject, expires: before }),
    }),
  ];
});

const ofReferrer = (name: string, id: string, scopes: readonly string[], owner: Owner = 'own'): Asker =>
  asker(name, 'referrer', { id, scopes, owner, token: jwt({ client_id: id, scope: scopes.join(' '), exp: later }) });
const both = ['referrals/read', 'referrals/write'];

const referrers = [
  ofReferrer('own referrer', 'demo-oncology', both),
  ofReferrer('own referrer who may read', 'demo-oncology', ['referrals/read']),
  ofReferrer('own referrer who may write', 'demo-oncology', ['referrals/write']),
  ofReferrer('own referrer without a scope', 'demo-oncology', []),
  ofReferrer('another referrer', 'demo-hospital', both, 'other'),
];

export const staffToken = (username: string, groups: readonly string[], exp = later): string =>
  jwt({ client_id: 'staff-app', username, scope: 'staff/use', 'cognito:groups': groups, exp });

const ofStaff = (id: string, role: StaffRole): Asker =>
  asker(role, 'staff', { id, role, token: staffToken(id, [role]) });

export const frontDesk = ofStaff('front-desk-1', 'front-desk');
export const nurse = ofStaff('nurse-1', 'nurse');
export const surgeon = ofStaff('surgeon-1', 'surgeon');
export const admin = ofStaff('admin-1', 'admin');

/** Every kind of caller, with every role, scope and owner that there is. */
export const askers: readonly Asker[] = [
  asker('nobody', 'public'),
  ...links,
  ...referrers,
  frontDesk,
  nurse,
  surgeon,
  admin,
  asker('staff without a role', 'staff', { id: 'new-1', token: staffToken('new-1', []) }),
  asker('staff whose token ran out', 'staff', { valid: false, token: staffToken('nurse-1', ['nurse'], before) }),
  asker('a forged token', 'booking', {
    valid: false,
    token: `${link({ action: 'booking', subject: anId('int'), expires: later }).slice(0, -2)}xx`,
  }),
];
