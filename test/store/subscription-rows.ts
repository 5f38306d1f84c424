import type { Change } from '../../shared/workflows/core/changes.ts';
import { anId } from '../support/records.ts';
import { asksFor, endpoint } from '../support/told-staff.ts';

const asked = (number: number) => asksFor('nurse-1', 'sms', { subscriptionId: anId('sub', number), kinds: ['page'] });
const phone = (recipientId: string, version = 1) => ({ ...endpoint(recipientId, 'sms'), version });

/** Each kind of change of who hears what: what must stand before, a change that is lawful then, and one that is not. */
export const subscriptionRows: { name: string; before: Change[]; lawful: Change; refused: Change }[] = [
  {
    name: 'subscription-created: once',
    before: [],
    lawful: { kind: 'subscription-created', subscription: asked(1) },
    refused: { kind: 'subscription-created', subscription: { ...asked(1), kinds: [] } },
  },
  {
    name: 'subscription-removed: once',
    before: [{ kind: 'subscription-created', subscription: asked(2) }],
    lawful: { kind: 'subscription-removed', subscriptionId: anId('sub', 2) },
    refused: { kind: 'subscription-removed', subscriptionId: anId('sub', 2) },
  },
  {
    name: 'endpoint-changed: from nothing',
    before: [],
    lawful: { kind: 'endpoint-changed', endpoint: phone('nurse-1'), from: 0 },
    refused: { kind: 'endpoint-changed', endpoint: phone('nurse-1'), from: 0 },
  },
  {
    name: 'endpoint-changed: on the version that was read',
    before: [{ kind: 'endpoint-changed', endpoint: phone('nurse-2'), from: 0 }],
    lawful: { kind: 'endpoint-changed', endpoint: phone('nurse-2', 2), from: 1 },
    refused: { kind: 'endpoint-changed', endpoint: phone('nurse-2', 2), from: 1 },
  },
  {
    name: 'endpoint-removed: on the version that was read',
    before: [{ kind: 'endpoint-changed', endpoint: phone('nurse-3', 7), from: 0 }],
    lawful: { kind: 'endpoint-removed', endpoint: phone('nurse-3', 7) },
    refused: { kind: 'endpoint-removed', endpoint: phone('nurse-3', 7) },
  },
];
