import { expect, test } from 'vitest';
import { formDoors } from '../../../support/form-doors.ts';

test.each([
  ['en', 'This is too long to send', 'what you wrote is still there'],
  ['es', 'Esto es muy largo para enviarlo', 'lo que escribió sigue ahí'],
])(
  'a form that is larger than what is read says so in its language, and how to call 911 first (%s)',
  async (lang, title, where) => {
    const doors = formDoors();
    const body = new URLSearchParams({ at: 'words', go: 'next', words: 'x'.repeat(900_000) }).toString();
    const answer = await doors.send({ method: 'POST', address: `/intake?lang=${lang}`, body });
    expect(answer.status).toBe(413);
    expect(answer.html).toContain(`<html lang="${lang}">`);
    expect(answer.html).toContain(`<h1>${title}</h1>`);
    expect(answer.html).toContain(where);
    expect(answer.html.indexOf('href="tel:911"')).toBeGreaterThan(0);
    expect(answer.html.indexOf('href="tel:911"')).toBeLessThan(answer.html.indexOf('<h1>'));
  },
);
