import { describe, expect, it } from 'vitest';
import { answerPagesRoutes } from '../../../functions/http/answer-pages/routes.ts';
import { worseDoor } from '../../../functions/http/answer-pages/worse-door.ts';
import { visitPagesRoutes } from '../../../functions/http/visit-pages/routes.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { htmlDoor } from '../../../shared/http/html/html-door.ts';
import { patientDoor } from '../../../shared/http/html/patient-door.ts';
import { fakeDeps } from '../../support/fake-case.ts';
import { formDoors } from '../../support/form-doors.ts';
import { handlerSender, type SentPage } from '../../support/page-senders.ts';
import { testSite } from '../../support/page-server.ts';
import { monday } from '../../support/records.ts';
import { validHtml } from '../../support/valid-html.ts';

const timedOut = Object.assign(new Error('asked to time out'), { name: 'TimeoutError' });
const unreadableKeys = async (): Promise<never> => {
  throw timedOut;
};

type Address = `/${string}`;

/** Every page of visits and of what got worse, each of which fails. */
function failing(error: Error) {
  const operation = async (): Promise<never> => {
    throw error;
  };
  const { deps } = fakeDeps();
  const common = { clock: { now: () => monday }, zone: deps.zone };
  const all = <R extends object>(routes: R) =>
    Object.fromEntries(Object.keys(routes).map((name) => [name, operation])) as Record<keyof R, typeof operation>;
  const visits = httpFunction(visitPagesRoutes, all(visitPagesRoutes), {
    ...common,
    door: patientDoor(htmlDoor(testSite), testSite),
  });
  const advice = { ...deps.advice, phone: testSite.phone };
  const worse = httpFunction(answerPagesRoutes, all(answerPagesRoutes), {
    ...common,
    door: worseDoor(htmlDoor(testSite), { ...deps, advice, site: testSite }),
  });
  return handlerSender([
    { routes: visitPagesRoutes, handler: visits },
    { routes: answerPagesRoutes, handler: worse },
  ]);
}

const shows = (error: Error, address: Address, headers: Record<string, string> = {}): Promise<SentPage> =>
  failing(error)({ method: 'GET', address, headers });

async function expectPatientPage(page: SentPage, lang: 'en' | 'es', phone = '(631) 981-2663'): Promise<void> {
  const { html } = page;
  const ofEmergency = {
    en: 'If this may be an emergency, call 911 now.',
    es: 'Si puede ser una emergencia, llame al 911 ahora.',
  };
  expect(html).toContain(`<html lang="${lang}">`);
  expect(html).toContain('class="danger-line" href="tel:911"');
  const inOrder = [ofEmergency[lang], 'class="call-button" href="tel:911"', '<h1>', `>${phone}</a>.`, '<code>'];
  const main = html.slice(html.indexOf('<main'));
  const places = inOrder.map((each) => main.indexOf(each));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(main).not.toContain('notice--danger');
  expect(html).not.toMatch(/Idempotency|request-id|Internal error|send the request/i);
  expect(await validHtml(html)).toEqual([]);
}

describe('a page for patients that cannot be shown', () => {
  const pages: Address[] = [
    '/appointments/times',
    '/appointments/hold',
    '/appointments/booked',
    '/appointments/manage',
    '/appointments/worse',
  ];
  it.each(pages.flatMap((page) => [[page, 'en'] as const, [page, 'es'] as const]))(
    'says so in its language, how to call 911 first, and that its address keeps what it had: %s (%s)',
    async (page, lang) => {
      for (const [error, status] of [
        [timedOut, 503],
        [new Error('any'), 500],
      ] as const) {
        const shown = await shows(error, `${page}?lang=${lang}&d=abc&d=def`);
        expect(shown.status).toBe(status);
        expect(shown.html).toContain(lang === 'es' ? 'Cargue esta página otra vez.' : 'Load this page again.');
        expect(shown.html).toContain(
          lang === 'es' ? 'Sus respuestas están en su dirección.' : 'Your answers are in its address.',
        );
        expect(shown.html).toContain(`href="?d=abc&amp;d=def&amp;lang=${lang}"`);
        expect(shown.html).toContain(`href="?d=abc&amp;d=def&amp;lang=${lang === 'es' ? 'en' : 'es'}"`);
        await expectPatientPage(shown, lang);
      }
    },
  );

  it('is in the language of the browser where its address names none, and promises no answers of which it has none', async () => {
    const shown = await shows(timedOut, '/appointments/manage?id=x&token=y', { 'accept-language': 'es-US' });
    await expectPatientPage(shown, 'es');
    expect(shown.html).toContain('Espere un minuto primero.');
    expect(shown.html).not.toContain('Sus respuestas');
  });

  it.each(['en', 'es'] as const)('tells of an emergency of the form whose keys cannot be read (%s)', async (lang) => {
    const doors = formDoors({ linkKeys: unreadableKeys });
    const page = await doors.send({ method: 'GET', address: `/intake?lang=${lang}&d=abc` });
    expect(page.status).toBe(503);
    await expectPatientPage(page, lang, '(212) 555-0199');
  });

  it('answers data to who asks for it', async () => {
    const answer = await shows(timedOut, '/appointments/times?d=abc', { accept: 'application/problem+json' });
    expect(answer.headers['content-type']).toBe('application/problem+json');
  });
});

describe('a form of a page for patients that cannot be taken', () => {
  const sent = (error: Error, address: Address, body: string) => failing(error)({ method: 'POST', address, body });

  it.each([
    ['en', 'We do not know if it worked.', 'Go back and try again, or call us.'],
    ['es', 'No sabemos si funcionó.', 'Vuelva atrás y pruebe otra vez, o llámenos.'],
  ] as const)('does not say that nothing was done where that is not known (%s)', async (lang, unsure, next) => {
    const failed = await sent(timedOut, `/appointments/hold?lang=${lang}&d=abc`, 'go=book');
    expect(failed).toMatchObject({ status: 503, html: expect.stringContaining(`${unsure} ${next}`) });
    await expectPatientPage(failed, lang);
    const refused = await sent(
      new Refusal('not-allowed', 'Only programs read this.'),
      `/appointments/hold?lang=${lang}`,
      '',
    );
    expect(refused).toMatchObject({ status: 403, html: expect.stringContaining(next) });
    expect(refused.html).not.toMatch(new RegExp(`${unsure}|Only programs`));
  });

  it.each([
    ['en', 'This is too long to send'],
    ['es', 'Esto es muy largo para enviarlo'],
  ] as const)('says that it is too large, wherever it is (%s)', async (lang, title) => {
    const words = `words=${'x'.repeat(300_000)}`;
    for (const path of ['worse', 'times', 'hold', 'manage']) {
      const answer = await sent(timedOut, `/appointments/${path}?lang=${lang}`, words);
      expect(answer).toMatchObject({ status: 413, html: expect.stringContaining(`<h1>${title}</h1>`) });
      await expectPatientPage(answer, lang);
    }
  });
});
