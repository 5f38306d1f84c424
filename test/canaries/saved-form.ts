import type { Ask } from './ask.ts';
import { canary } from './needles.ts';
import type { Person } from './people.ts';

/** What somebody had told a form when they left it. */
const answersOf = ({ phone }: Person) => ({
  given: `${canary}Given`,
  family: `${canary}Family`,
  freeText: `${canary}Words`,
  phone,
});

type Send = (path: string, fields: Record<string, string>) => ReturnType<Ask>;

/** No page of ours carried it: it is asked to be sent once more, with what the answer carries. */
async function twice(send: Send, path: string, fields: Record<string, string>): Promise<void> {
  const { body } = await send(path, fields);
  await send(path, { ...fields, form: /name="form" value="([^"]+)"/.exec(String(body))?.[1] ?? '' });
}

/** Somebody saves a form for later, by the page that asks where its link is to go, and asks for a new one. */
export async function saveForLater(ask: Ask, person: Person): Promise<void> {
  const { email, from } = person;
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' };
  const send = (path: string, fields: Record<string, string>) =>
    ask('POST', path, { from, headers, raw: new URLSearchParams(fields).toString() });
  const answers = JSON.stringify(answersOf(person));
  const saving = { answers, at: 'words', go: 'save', 'link.shown': 'en', 'link.to': email, 'link.agree': 'yes' };
  await twice(send, '/intake?lang=en', saving);
  await twice(send, '/intake/resume?lang=en', { go: 'renew', 'link.to': email });
}
