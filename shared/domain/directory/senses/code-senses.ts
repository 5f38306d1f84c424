import { fault, present, type Sense, warning } from './finding.ts';

/** Codes that stand for something outside: states of licences, kinds of insurance. */
export const codeSenses: Sense = (directory, { today, states, insurances }) => [
  ...present(directory, 'practitioners', today).flatMap(({ entry, at }) =>
    (entry.licensedStates ?? []).flatMap((state, index) =>
      states.has(state) ? [] : [fault(`${at}/licensedStates/${index}`, `${state} is no state; write it like NY.`)],
    ),
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
