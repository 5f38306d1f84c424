import { describe, expect, it } from 'vitest';
import { answerPagesRoutes } from '../../../../functions/http/answer-pages/routes.ts';
import { worseDoor } from '../../../../functions/http/answer-pages/worse-door.ts';
import { Refusal } from '../../../../shared/domain/core/refusal.ts';
import { httpFunction } from '../../../../shared/http/core/http-function.ts';
import { htmlDoor } from '../../../../shared/http/html/html-door.ts';
import { fakeDeps } from '../../../support/fake-case.ts';
import { handlerSender } from '../../../support/page-senders.ts';
import { testSite } from '../../../support/page-server.ts';
import { monday } from '../../../support/records.ts';
import { validHtml } from '../../../support/valid-html.ts';

const { deps } = fakeDeps();
const advice = { ...deps.advice, phone: testSite.phone };

/** What is answered to a page of "got worse" whose operation throws. */
function failing(
  fields: Record<string, string>,
  error: Error = new Error('asked to fail'),
  lang = 'en',
  accept?: string,
) {
  const fail = async () => {
    throw error;
  };
  const setup = {
    clock: { now: () => monday },
    zone: deps.zone,
    door: worseDoor(htmlDoor(testSite), { ...deps, advice, site: testSite }),
  };
  const handler = httpFunction(answerPagesRoutes, { showWorse: fail, tellWorse: fail }, setup);
  const send = handlerSender([{ routes: answerPagesRoutes, handler }]);
  const body = new URLSearchParams({ answers: '{"worse":["walking"]}', go: 'next', ...fields }).toString();
  const headers = accept ? { accept } : {};
  return send({ method: 'POST', address: `/appointments/worse?lang=${lang}&d=x`, body, headers });
}

describe('the door of "got worse", where its operation fails', () => {
  it.each([
    ['en', 'Call 911', 'We could not alert our team.', 'Send it again'],
    ['es', 'Llame al 911', 'No pudimos avisar al equipo.', 'Mandar otra vez'],
  ])('shows an emergency first, and keeps it to be sent again (%s)', async (lang, call, told, again) => {
    const answer = await failing({ at: 'gait', gait: 'cannot-walk', answers: '{}' }, undefined, lang);
    expect(answer).toMatchObject({ status: 500, html: expect.stringContaining(call) });
    expect(answer.html).toContain('href="tel:911"');
    expect(answer.html).toContain(told);
    expect(answer.html).toContain(again);
    expect(answer.html).toContain('cannot-walk');
    expect(await validHtml(answer.html)).toEqual([]);
  });

  it('shows the crisis line before all else of words of self-harm', async () => {
    const answer = await failing({ at: 'words', words: 'I want to kill myself.' });
    expect(answer.html.indexOf('988')).toBeLessThan(answer.html.indexOf('<h1'));
    expect(answer.html).toContain('I want to kill myself.');
  });

  it('keeps any other answer', async () => {
    const answer = await failing({ at: 'fever', fever: 'low' }, new Refusal('invalid-input', 'It is refused.'));
    expect(answer).toMatchObject({ status: 422, html: expect.stringContaining('We could not send this.') });
    expect(answer.html).toContain('&quot;fever&quot;:&quot;low&quot;');
    expect(answer.html).toMatch(/name="at" value="all"/);
    expect(await validHtml(answer.html)).toEqual([]);
  });

  it('answers data to who asks for it', async () => {
    const answer = await failing({ at: 'fever', fever: 'low' }, undefined, 'en', 'application/problem+json');
    expect(answer.headers['content-type']).toBe('application/problem+json');
  });
});
