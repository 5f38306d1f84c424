import type { FormPage } from './form-page.ts';
import { answersOf, type PageId, wayThrough } from './form-pages.ts';
import type { Answers } from './form-state.ts';
import { tickedOf } from './read-answers.ts';

/** What may have got worse, in the order of the form's pages. */
export const worseTopics = [
  'walking',
  'bladder',
  'saddle',
  'weakness',
  'sensory',
  'radicular',
  'pain',
  'fever',
  'surgery',
  'words',
] as const;
export type WorseTopic = (typeof worseTopics)[number];

/** The answer that names what is ticked, and the page that asks for it. */
export const worseField = 'worse';
export const whatPage = 'what';

interface Topic {
  /** Pages of the form that are asked of it. */
  pages: readonly PageId[];
  /** What the tick says by itself, so that it is not asked again. */
  says?: Answers;
}

const topics: Readonly<Record<WorseTopic, Topic>> = {
  walking: { pages: ['gait', 'gait-since'] },
  bladder: { pages: ['bladder', 'bladder-since'] },
  saddle: { pages: ['saddle-since'], says: { saddle: 'yes' } },
  weakness: { pages: ['weakness', 'weakness-since'] },
  sensory: { pages: ['sensory-where', 'sensory-since'], says: { sensory: 'yes' } },
  radicular: { pages: ['radicular', 'radicular-since'] },
  pain: { pages: ['pain-more', 'pain-kind'], says: { pain: 'yes', 'pain.worse': 'yes' } },
  fever: { pages: ['fever', 'chemo'] },
  surgery: { pages: ['postop'], says: { surgery: 'yes' } },
  words: { pages: ['words'] },
};

export const tickedTopics = (answers: Answers): readonly WorseTopic[] => {
  const ticked = tickedOf(answers, worseField);
  return worseTopics.filter((topic) => ticked.includes(topic));
};

/** What a page is asked of; undefined for a page that no tick asks for. */
export const topicOf = (pageId: string): WorseTopic | undefined =>
  worseTopics.find((topic) => topics[topic].pages.some((id) => id === pageId));

/** The fields of a page that a tick has not answered already. */
export const askedFields = ({ fields }: FormPage, answers: Answers): FormPage['fields'] => {
  const said = saidByTicks(answers);
  return fields.filter(({ name }) => !Object.hasOwn(said, name));
};

const saidByTicks = (answers: Answers): Answers =>
  Object.assign({}, ...tickedTopics(answers).map((topic) => topics[topic].says ?? {}));

/**
 * The pages that are asked of what got worse, and the answers that count: what the ticks say, and what was answered on these pages. What
 * is not ticked is not told, whatever the form carries along.
 */
export function worseWay(answers: Answers): { pages: readonly FormPage<PageId>[]; reached: Answers } {
  const said = saidByTicks(answers);
  const all = { ...answers, ...said };
  const ids: readonly string[] = tickedTopics(answers).flatMap((topic) => topics[topic].pages);
  const pages = wayThrough(all).pages.filter(({ id }) => ids.includes(id));
  return { pages, reached: Object.assign({}, ...pages.map((page) => answersOf(page, all)), said) };
}
