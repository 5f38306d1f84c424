import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openPageState } from '../../../../shared/links/page-state.ts';
import { formDoors } from '../../../support/form-doors.ts';
import { calmAnswers } from '../../../support/page-walk.ts';

const { consent, ...answers } = calmAnswers;

test('a form that was sent leads on for a day from then, however often it is looked at, in whatever language', async () => {
  const doors = formDoors();
  const client = await doors.opened('check', answers);
  await client.submit({ consent: consent ?? [] }, 'send');
  const sentAt = doors.now().epochMilliseconds / 1000;
  const keys = await doors.deps.linkKeys();
  /** Hours from when it was sent. */
  const lasts = (kind: 'times' | 'worse' | 'intake') => {
    const href = client.page.links.find((each) => each.href.includes(`/${kind}?`))?.href ?? '';
    const d = new URLSearchParams(href.split('?')[1]).get('d') ?? '';
    const opened = openPageState(keys, kind, d, { schema: z.unknown(), now: doors.now() });
    return 'until' in opened && (opened.until - sentAt) / 3600;
  };
  for (const language of ['Español', 'English', 'Español']) {
    doors.wait(3600);
    await client.follow(language);
    expect([lasts('times'), lasts('worse'), lasts('intake')]).toEqual([24, 24, 4]);
  }
  doors.wait(3600);
  await client.reload();
  expect([lasts('times'), lasts('worse'), lasts('intake')]).toEqual([false, false, false]);
});
