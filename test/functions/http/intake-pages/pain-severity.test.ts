import { describe, expect, test } from 'vitest';
import { formDoors } from '../../../support/form-doors.ts';
import { pageId } from '../../../support/page-walk.ts';

const before = { who: 'patient', cancer: 'none', gait: 'normal', pain: 'yes' };
const bad = { 'pain.eased': 'no', 'pain.worse': 'yes' };

describe('pain that nothing eases and that gets worse', () => {
  test.each(['3', '3-4', 'about 3', '٣', '5.5'])('is no emergency where it is mild: %s', async (severity) => {
    const client = await formDoors().opened('pain-more', before);
    await client.submit({ ...bad, 'pain.severity': severity }, 'next');
    expect(pageId(client.page)).toBe('pain-kind');
  });

  test.each(['8', '7-8', '9.5', '۹'])('is one where it is bad: %s', async (severity) => {
    const client = await formDoors().opened('pain-more', before);
    expect((await client.submit({ ...bad, 'pain.severity': severity }, 'next')).h1).toMatch(/911/);
  });

  test.each(['eleven', '12', 'bad'])(
    'is asked for once more where it cannot be read, and then is the worst: %s',
    async (severity) => {
      const client = await formDoors().opened('pain-more', before);
      const again = await client.submit({ ...bad, 'pain.severity': severity }, 'next');
      expect(again).toMatchObject({ status: 200, errors: [{ field: 'pain.severity' }] });
      expect(pageId(again)).toBe('pain-more');
      expect((await client.press('next')).h1).toMatch(/911/);
    },
  );

  test('may be mended where it could not be read', async () => {
    const client = await formDoors().opened('pain-more', before);
    await client.submit({ ...bad, 'pain.severity': 'eleven' }, 'next');
    await client.submit({ 'pain.severity': '3' }, 'next');
    expect(pageId(client.page)).toBe('pain-kind');
  });

  test('is the worst at once where the form is stored as it stands', async () => {
    const doors = formDoors();
    const client = await doors.opened('pain-more', before);
    const answers = JSON.stringify({ ...before, ...bad, 'pain.severity': 'eleven' });
    const page = await client.post({ answers, at: 'pain-more', kept: '1', phone: '(631) 555-0187', go: 'call' });
    expect(page.h1).toMatch(/911/);
  });

  test('is the worst where its page was passed', async () => {
    const client = await formDoors().opened('pain-kind', { ...before, ...bad, 'pain.severity': 'eleven' });
    expect((await client.submit({ 'pain.constant': 'no' }, 'next')).h1).toMatch(/911/);
  });
});
