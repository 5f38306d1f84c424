import { type Finding, fault, present, type Sense, warning } from './finding.ts';

/** What stands in a list twice says nothing more. */
const twice = (list: readonly string[] | undefined, at: string): Finding[] =>
  (list ?? []).flatMap((each, index, all) =>
    all.indexOf(each) < index ? [warning(`${at}/${index}`, `${each} stands in the list twice.`)] : [],
  );

const clinicLists = ['insurances', 'openDates', 'closedDates'] as const;
const practitionerLists = ['languages', 'clinicIds', 'appointmentTypes', 'licensedStates'] as const;

/** Codes that stand for something outside: states of licences, kinds of insurance. */
export const codeSenses: Sense = (directory, { today, states, insurances }) => [
  ...present(directory, 'practitioners', today).flatMap(({ entry, at }) =>
    (entry.licensedStates ?? []).flatMap((state, index) =>
      states.has(state) ? [] : [fault(`${at}/licensedStates/${index}`, `${state} is no state; write it like NY.`)],
    ),
  ),
  ...present(directory, 'practitioners', today).flatMap(({ entry, at }) =>
    practitionerLists.flatMap((list) => twice(entry[list], `${at}/${list}`)),
  ),
  ...present(directory, 'clinics', today).flatMap(({ entry, at }) =>
    clinicLists.flatMap((list) => twice(entry[list], `${at}/${list}`)),
  ),
  ...present(directory, 'clinics', today).flatMap(({ entry, at }) =>
    (entry.insurances ?? []).flatMap((kind, index) =>
      insurances.has(kind)
        ? []
        : [
            warning(
              `${at}/insurances/${index}`,
              `${kind} is no kind of insurance that we know (${[...insurances].join(', ')}): only who asks for this very word finds it.`,
            ),
          ],
    ),
  ),
];
