import { describe, expect, it } from 'vitest';
import { sampleStaff } from '../../../shared/config/sample/staff.ts';
import type { StaffMember } from '../../../shared/domain/directory/directory.ts';
import { staffFaults } from '../../../shared/domain/directory/staff-faults.ts';

const today = '2026-11-23';
const nurse: StaffMember = {
  recipientId: 'nurse-1',
  role: 'nurse',
  email: 'nurse-1@example.org',
  phone: '+12125550113',
  onCallOrder: 1,
};
const desk: StaffMember = { recipientId: 'desk-1', role: 'front-desk', email: 'desk-1@example.org', phone: '' };
const faults = (...staff: StaffMember[]): string[] =>
  staffFaults(staff, today).map(({ pointer, detail }) => `${pointer}: ${detail}`);

describe('the staff of a directory', () => {
  it('is sound, the sample too; whoever is never paged needs no phone', () => {
    expect(faults(nurse, desk)).toEqual([]);
    expect(faults(...sampleStaff)).toEqual([]);
  });

  it.each(['', '631 555 0123', '16315550123', '+0315550123', '+1631555012x', 'tel:+16315550123'])(
    'needs E.164 of whoever is on call, not %j',
    (phone) => {
      expect(faults({ ...nurse, phone })).toEqual([
        '/staff/0/phone: nurse-1 is on call and needs a phone number like +16315550123.',
      ]);
    },
  );

  it.each(['', 'nurse-1', 'a@b@c', 'Nurse <n@example.org>', 'a@x, b@y', 'n@', '@example.org', 'ñ@example.org'])(
    'needs a mailbox of everybody, not %j',
    (email) => {
      expect(faults(nurse, { ...desk, email })).toEqual([
        '/staff/1/email: desk-1 needs a mailbox, such as nurse@example.org.',
      ]);
    },
  );

  it('has each place of the on-call order once', () => {
    expect(faults(nurse, desk, { ...nurse, recipientId: 'nurse-2' })).toEqual([
      '/staff/2/onCallOrder: nurse-2 stands at place 1 of the on-call order, as nurse-1 does.',
    ]);
  });

  it('has nurses and above on call only', () => {
    const paged = { ...desk, phone: '+12125550111', onCallOrder: 2 };
    expect(faults(nurse, paged)).toEqual([
      '/staff/1/onCallOrder: desk-1 is of the role front-desk; only nurse, surgeon, admin can be on call.',
    ]);
  });

  it.each([[[]], [[desk]], [[{ ...nurse, until: '2026-11-22' }]]])('has somebody on call: not %j', (staff) => {
    expect(faults(...staff)).toEqual([
      '/staff: Nobody is on call: give at least one nurse or surgeon a place in onCallOrder.',
    ]);
  });

  it('does not look at who has left, whose place may be given on', () => {
    const left = { ...nurse, recipientId: 'nurse-0', email: '', phone: '', until: '2026-11-22' };
    expect(faults(left, nurse)).toEqual([]);
    expect(faults({ ...left, until: today }, nurse)).toHaveLength(3);
  });
});
