import type { StaffMember } from '../../domain/directory/directory.ts';

/** On call in this order: the nurses, then the surgeons. */
export const sampleStaff: StaffMember[] = [
  { recipientId: 'front-desk-1', role: 'front-desk', email: 'front-desk-1@example.org', phone: '+12125550111' },
  { recipientId: 'front-desk-2', role: 'front-desk', email: 'front-desk-2@example.org', phone: '+12125550112' },
  { recipientId: 'nurse-1', role: 'nurse', email: 'nurse-1@example.org', phone: '+12125550113', onCallOrder: 1 },
  { recipientId: 'nurse-2', role: 'nurse', email: 'nurse-2@example.org', phone: '+12125550114', onCallOrder: 2 },
  { recipientId: 'nurse-3', role: 'nurse', email: 'nurse-3@example.org', phone: '+12125550115' },
  { recipientId: 'surgeon-1', role: 'surgeon', email: 'surgeon-1@example.org', phone: '+12125550116', onCallOrder: 3 },
  { recipientId: 'surgeon-2', role: 'surgeon', email: 'surgeon-2@example.org', phone: '+12125550117', onCallOrder: 4 },
  { recipientId: 'admin-1', role: 'admin', email: 'admin-1@example.org', phone: '+12125550118' },
];
