import { describe, expect, it } from 'vitest';
import { PageClient } from '../support/page-client.ts';
import { httpSender } from '../support/page-senders.ts';
import { calmAnswers, walkForm } from '../support/page-walk.ts';
import { readPage } from '../support/read-page.ts';
import { startUnlimited } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startUnlimited);

/** The first half of journey 2, through the pages. */
describe('an emergency in the form', () => {
  it.each([
    ['en', 'Call 911', '(631) 555-0187', 'We alerted our team. Do not wait.'],
    ['es', 'Llame al 911', '(631) 555-0188', 'Avisamos al equipo. No nos espere.'],
  ])('is told at once and pages with a phone number alone: %s', async (language, call, phone, told) => {
    const { api } = stack;
    const client = new PageClient(httpSender(api.base));
    await client.open(`/intake?lang=${language}`);
    await walkForm(client, calmAnswers, 'gait');
    const screen = await client.submit({ gait: 'cannot-walk' }, 'next');
    expect(screen).toMatchObject({ lang: language, h1: expect.stringContaining(call) });
    expect(screen.html).toContain('href="tel:911"');
    const sent = await client.submit({ phone }, 'alert');
    expect(sent.main).toContain(told);

    const token = await api.staff('nurse');
    const { cases } = (await api.get('/v1/worklist', { token })).body;
    const found = cases.find(({ code }: { code: string }) => sent.main.includes(code));
    expect(found).toMatchObject({ urgency: 'emergent', language, pagingOpen: true, incomplete: true });
    const text = await api.until(async () =>
      (await api.outbox(found.caseId)).find(({ kind, channel }) => kind === 'page' && channel === 'sms'),
    );
    expect(readPage(text.body)).toMatchObject({ token: expect.stringMatching(/^.{22}$/) });
    expect(text.body).not.toMatch(/walk|camina|555/);
  });
});
