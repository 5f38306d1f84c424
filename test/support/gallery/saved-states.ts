import { calmAnswers, startForm, walkForm } from '../page-walk.ts';
import type { Gallery, ShownState } from './shown-state.ts';

const wanted = { 'link.to': 'carmen@example.org', 'link.agree': ['yes'] };

/** A form that is saved for later, and gone on with by its link. */
export const savedStates: Gallery = async (system, language) => {
  const client = system.client('stage');
  const states: ShownState[] = [];
  const show = (name: string) => states.push({ name, page: client.page });
  await startForm(client, `lang=${language}`);
  await walkForm(client, calmAnswers, 'gait');
  await client.press('save');
  show('save');
  await client.post({ 'link.to': 'carmen', go: 'save' });
  show('save-error');
  await client.post({ ...wanted, go: 'save' });
  show('saved');
  const link = await system.api.until(async () => {
    const { messages } = (await system.api.get('/_local/outbox?kind=form-link')).body;
    return /\/intake\/resume\?token=[\w-]+/.exec(messages.at(-1)?.body ?? '')?.[0];
  });
  await client.open(`${link}&lang=${language}`);
  show('resume');
  await client.open(`/intake/resume?lang=${language}`);
  await client.submit({ 'link.to': 'carmen' }, 'renew');
  show('resume-error');
  await client.submit({ 'link.to': 'nobody@example.org' }, 'renew');
  show('resume-asked');
  return states;
};
