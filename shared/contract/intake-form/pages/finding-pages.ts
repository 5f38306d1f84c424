import { choice, date, type FormPage, needed, pagesOf, ticks } from '../form-page.ts';
import type { Answers } from '../form-state.ts';
import { isOneOf } from '../read-answers.ts';
import { nowOptions, startOptions, yesNo, zones } from './options.ts';

const sides = ['bilateral', 'unilateral', 'side-unknown', 'none', 'unknown'];

/** What a core question is answered with that is no finding. */
const noFinding = ['normal', 'none', 'no', 'unknown'];

/** Whether a core question was answered with a finding, of which start and course are asked then. */
export const isFinding = (answers: Answers, name: string): boolean =>
  Object.hasOwn(answers, name) && !isOneOf(answers, name, ...noFinding);

/** When it began and how it went on: what a finding is judged with. */
const since = <Name extends string>(name: Name, step: number): FormPage<`${Name}-since`> => ({
  id: `${name}-since`,
  step,
  fields: [
    needed(choice(`${name}.start`, startOptions)),
    date(`${name}.on`),
    choice(`${name}.sudden`, yesNo),
    needed(choice(`${name}.now`, nowOptions)),
  ],
  of: name,
  asked: (answers) => isFinding(answers, name),
});

const core = <Name extends string>(name: Name, step: number, options: readonly string[]): FormPage<Name> => ({
  id: name,
  step,
  fields: [needed(choice(name, options))],
});

/** Steps 3 to 8: the six core answers of clinical.md section 0, never skipped; what is worst stands first. */
export const findingPages = pagesOf([
  core('gait', 3, ['cannot-walk', 'new-unsteady', 'normal', 'unknown']),
  since('gait', 3),
  core('bladder', 4, ['loss-of-control-or-retention', 'new-change', 'normal', 'unknown']),
  since('bladder', 4),
  core('saddle', 5, yesNo),
  since('saddle', 5),
  core('weakness', 6, sides),
  since('weakness', 6),
  core('sensory', 7, yesNo),
  {
    id: 'sensory-where',
    step: 7,
    fields: [ticks('sensory.where', zones)],
    of: 'sensory',
    asked: (answers) => isFinding(answers, 'sensory'),
  },
  since('sensory', 7),
  core('radicular', 8, ['bilateral', 'band', 'unilateral', 'side-unknown', 'none', 'unknown']),
  since('radicular', 8),
]);
