import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import type { PageClient } from '../page-client.ts';
import type { PageSystem } from '../page-system.ts';
import { calmAnswers, sendOpenForm, startForm, walkForm } from '../page-walk.ts';
import type { Gallery, ShownState } from './shown-state.ts';

const agreed = { 'link.agree': ['yes'], go: 'save' };

/** The address in the message that went to somebody last, once there is another than before. */
const linkTo = ({ api }: PageSystem, to: string, before = ''): Promise<string> =>
  api.until(async () => {
    const { messages } = (await api.get('/_local/outbox?kind=form-link')).body;
    const own = messages.filter((each: { to: string }) => each.to === to);
    const link = /\/intake\/resume\?token=[\w-]+/.exec(own.at(-1)?.body ?? '')?.[0];
    return link !== before && link;
  });

/** Fills in the form up to a page and asks to save it there. */
async function askToSave(client: PageClient, language: PageLanguage): Promise<void> {
  await startForm(client, `lang=${language}`);
  await walkForm(client, calmAnswers, 'gait');
  await client.press('save');
}

/** A form that is saved for later, gone on with by its link, and sent. */
export const savedStates: Gallery = async (system, language) => {
  const client = system.client('stage');
  const states: ShownState[] = [];
  const show = (name: string) => states.push({ name, page: client.page });
  const to = `carmen-${language}@example.org`;
  await askToSave(client, language);
  show('save');
  await client.post({ 'link.to': 'carmen', go: 'save' });
  show('save-error');
  await client.post({ 'link.to': to, ...agreed });
  show('saved');
  const link = await linkTo(system, to);
  await client.open(`${link}&lang=${language}`);
  show('resume');
  await client.press('open');
  show('resumed');
  await walkForm(client, { ...calmAnswers, phone: language === 'en' ? '(631) 555-0171' : '(631) 555-0172' });
  await sendOpenForm(client, { consent: ['privacy', 'treatment'] });
  await client.open(`${link}&lang=${language}`);
  show('resume-sent');
  return states;
};

/** New links: asked for with something that is no address, by anybody, and by somebody with two forms. */
export const renewedStates: Gallery = async (system, language) => {
  const client = system.client('stage');
  const states: ShownState[] = [];
  const show = (name: string) => states.push({ name, page: client.page });
  const to = `ana-${language}@example.org`;
  let link = '';
  for (let forms = 0; forms < 2; forms++) {
    await askToSave(client, language);
    await client.post({ 'link.to': to, ...agreed });
    link = await linkTo(system, to, link);
  }
  await client.open(`/intake/resume?lang=${language}`);
  show('resume-ended');
  await client.submit({ 'link.to': 'ana' }, 'renew');
  show('resume-error');
  await client.submit({ 'link.to': to }, 'renew');
  show('resume-asked');
  await client.open(`${await linkTo(system, to, link)}&lang=${language}`);
  show('resume-choose');
  return states;
};
