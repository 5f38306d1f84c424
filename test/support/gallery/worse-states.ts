import type { PageClient } from '../page-client.ts';
import { calmAnswers, ownAnswers, pageId } from '../page-walk.ts';
import { followTo, sendRoutine } from './booking-states.ts';
import type { Gallery, ShownState } from './shown-state.ts';

const harmless = {
  ...calmAnswers,
  'pain.severity': '4',
  'pain.constant': 'no',
  radicular: 'unilateral',
  'radicular.start': 'over-3-months',
  'radicular.now': 'same',
  words: 'It hurts in the morning.',
};

/** Opens "got worse" from the result of a form of somebody new. */
async function openWorse(client: PageClient, language: string): Promise<void> {
  await sendRoutine(client, language);
  await followTo(client, 'worse');
}

/** What got worse: nothing ticked, each question that it asks, at fault, and what came of it: told, and an emergency. */
export const worseStates: Gallery = async (system, language) => {
  const client = system.client('stage');
  const states: ShownState[] = [];
  const show = (name: string) => states.push({ name, page: client.page });
  await openWorse(client, language);
  await client.press('next');
  show('worse-error');
  await client.submit({ worse: ['radicular', 'pain', 'words'] }, 'next');
  for (let id = pageId(client.page); id !== undefined; id = pageId(client.page)) {
    if (states.some(({ name }) => name === `worse-${id}`)) throw new Error(`Page ${id} comes again.`);
    show(`worse-${id}`);
    await client.submit(ownAnswers(client.page, harmless), 'next');
  }
  show('worse-told');
  await openWorse(client, language);
  await client.submit({ worse: ['walking'] }, 'next');
  await client.submit({ gait: 'cannot-walk' }, 'next');
  states.push({ name: 'worse-emergency', page: client.page, isEmergency: true });
  return states;
};
