import { calmAnswers, sendOpenForm, startForm, walkForm } from '../page-walk.ts';
import type { Gallery, ShownState } from './shown-state.ts';

/** Somebody asks to be called in place of the form: without a number, and with one. */
export const calledStates: Gallery = async (system, language) => {
  const client = system.client('stage');
  const states: ShownState[] = [];
  const show = (name: string) => states.push({ name, page: client.page });
  await startForm(client, `lang=${language}`);
  await client.press('call');
  show('call-error');
  await client.submit({ phone: language === 'en' ? '(631) 555-0181' : '(631) 555-0182' }, 'call');
  show('called');
  return states;
};

const words = { en: 'Some days I want to kill myself.', es: 'A veces quiero matarme.' } as const;

/** Words of self-harm: their own page, what is asked after it, and what came of the form. */
export const crisisStates: Gallery = async (system, language) => {
  const client = system.client('stage');
  const states: ShownState[] = [];
  const show = (name: string) => states.push({ name, page: client.page });
  const phone = language === 'en' ? '(631) 555-0183' : '(631) 555-0184';
  const answers = { ...calmAnswers, phone, words: words[language] };
  await startForm(client, `lang=${language}`);
  await walkForm(client, answers, 'words');
  await client.submit({ words: words[language] }, 'next');
  show('crisis');
  await client.press('crisis.seen');
  show('crisis-question');
  await walkForm(client, answers);
  show('crisis-check');
  await sendOpenForm(client, { consent: ['privacy', 'treatment'] });
  show('crisis-sent');
  return states;
};

/** The form in a frame of another site. */
export const framedStates: Gallery = async (system, language) => {
  const client = system.client('stage');
  const start = await client.open(`/intake?lang=${language}&embed=1`);
  await client.press('next');
  return [
    { name: 'framed-start', page: start },
    { name: 'framed-question', page: client.page },
  ];
};
