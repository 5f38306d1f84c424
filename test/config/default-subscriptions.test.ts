import { expect, test } from 'vitest';
import { defaultSubscriptions } from '../../shared/config/default-subscriptions.ts';
import type { StaffMember } from '../../shared/domain/directory/directory.ts';
import { staff } from '../support/told-case.ts';

const mailedTo = (role: StaffMember['role']) =>
  defaultSubscriptions(staff.find((member) => member.role === role) as StaffMember)
    .filter(({ channel }) => channel === 'email')
    .flatMap(({ kinds }) => kinds);

test('a nurse is not mailed what changed of cases that others have, nor deadlines that lead and assignee hear of', () => {
  expect(mailedTo('nurse')).toEqual(['new-case', 'unread-words', 'deadline-at-risk', 'no-capacity', 'digest']);
});

test('an administrator is mailed of missed deadlines and of test pages that nobody answered', () => {
  expect(mailedTo('admin')).toEqual(expect.arrayContaining(['deadline-missed', 'test-page']));
});
