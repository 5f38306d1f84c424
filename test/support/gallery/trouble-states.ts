import { untoldPage } from '../../../functions/http/answer-pages/untold-page.ts';
import { endedPage } from '../../../functions/http/intake-pages/saved-forms/link-pages.ts';
import { savePage } from '../../../functions/http/intake-pages/saved-forms/save-page.ts';
import { htmlDoor } from '../../../shared/http/html/html-door.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { CountersFull, OutcomeUnknown } from '../../../shared/workflows/core/commit-errors.ts';
import { fakeDeps } from '../fake-case.ts';
import { formDoors } from '../form-doors.ts';
import type { OpenPage, PageClient } from '../page-client.ts';
import { readHtml } from '../page-html.ts';
import { testSite } from '../page-server.ts';
import { calmAnswers, emergencyAnswers } from '../page-walk.ts';
import { aCaseHeader } from '../records.ts';
import { timesWorld } from '../times-world.ts';
import type { Gallery, ShownState } from './shown-state.ts';

const site = {
  site: testSite,
  door: htmlDoor(testSite),
  advice: { ...fakeDeps().deps.advice, phone: testSite.phone },
};
const storesNothing = {
  commit: async (): Promise<never> => {
    throw new OutcomeUnknown();
  },
};
/** Counts nothing more: every counter is full since a minute. */
const takesNoMore = {
  commit: async (changes: readonly Change[]): Promise<never> => {
    const counts = changes.flatMap((change) => (change.kind === 'hourly-counted' ? [change.count] : []));
    throw new CountersFull(counts.map((count) => ({ count, taken: Array(count.limit).fill(count.at - 60) })));
  },
};

/** The form where nothing can be stored, or no more is taken. */
async function untakenForms(language: PageLanguage): Promise<ShownState[]> {
  const [down, full] = [formDoors({ ...site, ledger: storesNothing }), formDoors({ ...site, ledger: takesNoMore })];
  const at = (doors: typeof down, page: string, answers = calmAnswers): Promise<PageClient> =>
    doors.opened(page, answers, `lang=${language}`);
  const emergency = await at(down, 'bladder', emergencyAnswers);
  await emergency.press('next');
  return [
    { name: 'form-not-stored', page: await (await at(down, 'check')).press('send') },
    { name: 'form-limited', page: await (await at(full, 'check')).press('send') },
    { name: 'call-limited', page: await (await at(full, 'who')).submit({ phone: '(631) 555-0123' }, 'call') },
    { name: 'emergency-not-stored', page: await emergency.press('alert'), isEmergency: true },
  ];
}

const deadlines = {
  acknowledgeBy: '2026-11-23T15:00:00-05:00',
  contactBy: '2026-11-23T15:00:00-05:00',
  seenBy: '2026-11-23T09:10:00-05:00',
};

/** Times for a case that is to be seen before any is free and for an emergency. */
async function noTimes(language: PageLanguage): Promise<ShownState[]> {
  const cases = {
    'times-too-late': aCaseHeader({ urgency: 'urgent', pageOnCall: false, deadlines }),
    'times-emergency': aCaseHeader({ urgency: 'emergent', pageOnCall: true }),
  };
  return Promise.all(
    Object.entries(cases).map(async ([name, header]) => {
      const { client, addressOf } = await timesWorld({ header });
      const page = await client.open(addressOf('times', 'times', { caseId: header.caseId }, language));
      return { name, page, isEmergency: header.urgency === 'emergent' };
    }),
  );
}

/** What says that it was not done, each as its function writes it, with the headers of another page. */
function notDone(language: PageLanguage, { headers }: OpenPage): ShownState[] {
  const shown = { state: { at: 'gait', answers: {} }, language, embed: false };
  const deps = { site: testSite, textsPatients: true };
  const save = { ...shown, token: undefined, crisis: undefined, d: undefined, to: 'ana@example.org', agreed: true };
  const as = (name: string, address: string, status: number, html: string): ShownState => ({
    name,
    page: { ...readHtml(html), address, via: [], status, headers },
  });
  const worse = (why: 'limited' | 'failed', isCrisis = false) => untoldPage(testSite, why, { language, isCrisis });
  const textOf = ({ body }: { body?: unknown }) => String(body);
  return [
    as('save-limited', '/intake', 429, savePage(deps, { ...save, trouble: 'too-many' })),
    as('save-failed', '/intake', 503, savePage(deps, { ...save, trouble: 'failed' })),
    as(
      'resume-failed',
      '/intake/resume',
      503,
      endedPage(deps, shown, { what: 'link', token: undefined, trouble: 'failed' }),
    ),
    as('worse-limited', '/appointments/worse', 429, textOf(worse('limited'))),
    as('worse-failed', '/appointments/worse', 503, textOf(worse('failed', true))),
  ];
}

/** What is told where something could not be done: too often, or for now. */
export const troubleStates: Gallery = async (_, language) => {
  const forms = await untakenForms(language);
  const [first] = forms as [ShownState];
  return [...forms, ...(await noTimes(language)), ...notDone(language, first.page)];
};
