import { expect, test } from 'vitest';
import { topicOf } from '../../../shared/domain/messages/topic.ts';
import { anId } from '../../support/records.ts';
import { eventOf } from '../../support/told-case.ts';

const assigned = eventOf({ kind: 'case-changed', change: 'assigned' });
const overdue = eventOf({ kind: 'case-changed', change: 'information-overdue', about: anId('req') });

test('later news of a case take the place of earlier ones, and not of a request that nobody answered', () => {
  expect(topicOf({ ...assigned, change: 'acknowledged' })).toBe(topicOf(assigned));
  expect(topicOf(overdue)).not.toBe(topicOf(assigned));
});

test('two requests of a case that nobody answered are two things', () => {
  expect(topicOf({ ...overdue, about: anId('req', 2) })).not.toBe(topicOf(overdue));
});
