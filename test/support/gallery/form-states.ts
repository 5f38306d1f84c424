import type { PageClient } from '../page-client.ts';
import { calmAnswers, emergencyAnswers, ownAnswers, pageId, sendOpenForm, startForm, walkForm } from '../page-walk.ts';
import type { Gallery, ShownState } from './shown-state.ts';

/** As many follow-up questions as there are. */
const fullAnswers = {
  ...calmAnswers,
  who: 'caregiver',
  cancer: 'past',
  site: 'breast',
  spread: 'no',
  weakness: 'unilateral',
  'weakness.start': 'over-2-weeks',
  'weakness.now': 'same',
  sensory: 'yes',
  'sensory.where': ['left-leg'],
  'sensory.start': 'over-3-months',
  'sensory.now': 'better',
  radicular: 'unilateral',
  'radicular.start': 'over-3-months',
  'radicular.now': 'same',
  surgery: 'yes',
  'postop.when': 'over-3-months',
  mri: 'yes',
  'carer.name': 'Luz Muestra',
  'carer.relation': 'sister',
  coverage: 'medicare',
};

/** Sends each page empty first, then answered. @returns the page fresh, and where it is refused so with what is wrong */
async function eachPage(client: PageClient): Promise<ShownState[]> {
  const states: ShownState[] = [];
  for (let id = pageId(client.page); id !== undefined && id !== 'check'; id = pageId(client.page)) {
    states.push({ name: `form-${id}`, page: client.page });
    await client.press('next');
    if (client.page.errors.length > 0) states.push({ name: `form-${id}-error`, page: client.page });
    if (pageId(client.page) === id) await client.submit(ownAnswers(client.page, fullAnswers), 'next');
    else await client.back();
    if (pageId(client.page) === id) await client.submit(ownAnswers(client.page, fullAnswers), 'next');
  }
  return states;
}

/** Every page of the form for somebody else, fresh and at fault, to the check page. */
export const formStates: Gallery = async (system, language) => {
  const client = system.client('stage');
  const start = await client.open(`/intake?lang=${language}`);
  await client.submit({}, 'next');
  const pages = await eachPage(client);
  const check = client.page;
  const refused = await sendOpenForm(client, {});
  return [
    { name: 'form-start', page: start },
    ...pages,
    { name: 'form-check', page: check },
    { name: 'form-check-error', page: refused },
  ];
};

/** The page of an emergency: before and after the team is told, and with a number that is none. */
export const emergencyStates: Gallery = async (system, language) => {
  const client = system.client('stage');
  await startForm(client, `lang=${language}`);
  await walkForm(client, emergencyAnswers);
  const unsent = client.page;
  const wrong = await sendOpenForm(client, { phone: '12' }, 'alert');
  const sent = await sendOpenForm(client, { phone: language === 'en' ? '(631) 555-0177' : '(631) 555-0178' }, 'alert');
  return [
    { name: 'emergency', page: unsent, isEmergency: true },
    { name: 'emergency-phone-wrong', page: wrong, isEmergency: true },
    { name: 'emergency-sent', page: sent, isEmergency: true },
  ];
};
