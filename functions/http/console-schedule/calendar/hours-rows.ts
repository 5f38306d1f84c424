import type * as z from 'zod/mini';
import type { AvailabilityAnswer } from '../../../../shared/contract/calendar-answers.ts';
import { mostHours, mostLimits } from '../../../../shared/contract/calendar-bodies.ts';
import { type FormFields, fieldTexts } from '../../../../shared/http/html/form-fields.ts';
import { writtenNumber, writtenText } from './form-values.ts';

/** The lists of the form, with the fields of a row of each. */
export const rowFields = {
  weekly: [
    'clinicId',
    'weekdays',
    'start',
    'end',
    'from',
    'until',
    'everyWeeks',
    'appointmentTypes',
    'reservedFor',
    'releaseHours',
  ],
  limits: ['appointmentType', 'perDay', 'perWeek'],
} as const;
export type ListName = keyof typeof rowFields;

/** So many rows of each list the API takes. */
export const mostRows: Readonly<Record<ListName, number>> = { weekly: mostHours, limits: mostLimits };

/** A row as it was written, by field: all its texts. */
export type TypedRow = FormFields;
export type TypedHours = Readonly<Record<ListName, readonly TypedRow[]>>;

/** The name of a field of the form. */
export const fieldName = (list: ListName, at: number, field: string): string => `${list}/${at}/${field}`;

/** All names of the form's fields, in their order. */
export const fieldNames = (typed: TypedHours): string[] =>
  (Object.keys(rowFields) as ListName[]).flatMap((list) =>
    typed[list].flatMap((_, at) => rowFields[list].map((field) => fieldName(list, at, field))),
  );

/** Rows of one list, in the order of their numbers, whichever there are. */
function rowsIn(fields: FormFields, list: ListName): TypedRow[] {
  const numbers = Object.keys(fields).flatMap((name) => {
    const [, number] = new RegExp(`^${list}/(\\d{1,3})/`).exec(name) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)]
    .toSorted((a, b) => a - b)
    .map((at) =>
      Object.fromEntries(rowFields[list].map((field) => [field, [...fieldTexts(fields, fieldName(list, at, field))]])),
    );
}

/** The rows of a form as it was sent. */
export const typedHours = (fields: FormFields): TypedHours => ({
  weekly: rowsIn(fields, 'weekly'),
  limits: rowsIn(fields, 'limits'),
});

const textsOf = (value: unknown): string[] => (value === undefined ? [] : [value].flat().map(String));

/** Hours as they are saved, as rows to change. */
export function rowsOf({ weekly, limits }: Pick<z.infer<typeof AvailabilityAnswer>, 'weekly' | 'limits'>): TypedHours {
  const row = (entry: object): TypedRow =>
    Object.fromEntries(Object.entries(entry).map(([field, value]) => [field, textsOf(value)]));
  return { weekly: weekly.map(row), limits: limits.map(row) };
}

const isBlank = (row: TypedRow): boolean => Object.keys(row).every((field) => !writtenText(row, field));

/** Less the rows in which nothing stands. */
export const withoutBlank = ({ weekly, limits }: TypedHours): TypedHours => ({
  weekly: weekly.filter((row) => !isBlank(row)),
  limits: limits.filter((row) => !isBlank(row)),
});

/** With a row more at the end of a list, unless it is full. */
export const withRow = (typed: TypedHours, list: ListName): TypedHours =>
  typed[list].length < mostRows[list] ? { ...typed, [list]: [...typed[list], {}] } : typed;

/** Less a row. */
export const withoutRow = (typed: TypedHours, list: ListName, at: number): TypedHours => ({
  ...typed,
  [list]: typed[list].filter((_, place) => place !== at),
});

const given = (pairs: readonly (readonly [string, unknown])[]): object =>
  Object.fromEntries(pairs.filter(([, value]) => value !== undefined));

const listIn = (row: TypedRow, field: string): readonly string[] | undefined => {
  const texts = fieldTexts(row, field);
  return texts.length > 0 ? texts : undefined;
};

/** What the API is asked: what was left empty is left out. */
export function availabilityBody({ weekly, limits }: TypedHours): object {
  const hours = (row: TypedRow) =>
    given([
      ...(['clinicId', 'start', 'end', 'from', 'until', 'reservedFor'] as const).map(
        (field) => [field, writtenText(row, field)] as const,
      ),
      ['weekdays', fieldTexts(row, 'weekdays').map(Number)],
      ['everyWeeks', writtenNumber(writtenText(row, 'everyWeeks'))],
      ['appointmentTypes', listIn(row, 'appointmentTypes')],
      ['releaseHours', writtenNumber(writtenText(row, 'releaseHours'))],
    ]);
  const limit = (row: TypedRow) =>
    given([
      ['appointmentType', writtenText(row, 'appointmentType')],
      ['perDay', writtenNumber(writtenText(row, 'perDay'))],
      ['perWeek', writtenNumber(writtenText(row, 'perWeek'))],
    ]);
  return { weekly: weekly.map(hours), limits: limits.map(limit) };
}

/** The rows as fields of a form. */
export const asFields = (typed: TypedHours): FormFields =>
  Object.fromEntries(
    (Object.keys(rowFields) as ListName[]).flatMap((list) =>
      typed[list].flatMap((row, at) =>
        rowFields[list].map((field): [string, string[]] => [fieldName(list, at, field), [...fieldTexts(row, field)]]),
      ),
    ),
  );
