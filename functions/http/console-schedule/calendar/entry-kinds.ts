import * as z from 'zod/mini';
import {
  AffectedAnswer,
  ClosureList,
  OpeningList,
  SessionList,
  TimeOffList,
} from '../../../../shared/contract/calendar-answers.ts';
import { type Asked, actByApi, askApi } from '../../../../shared/http/console/ask-api.ts';
import type { OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import type { Route } from '../../../../shared/http/core/route.ts';
import type { ChangeDeps } from '../../calendar/answer-change.ts';
import { clinicCalendarRoutes } from '../../calendar/clinic-routes.ts';
import { addClosure, listClosures, removeClosure } from '../../calendar/closures.ts';
import { addOpening, listOpenings, removeOpening } from '../../calendar/openings.ts';
import { practitionerCalendarRoutes } from '../../calendar/practitioner-routes.ts';
import { addSession, listSessions, removeSession } from '../../calendar/sessions.ts';
import { addTimeOff, listTimeOff, removeTimeOff } from '../../calendar/time-off.ts';

/** What can be entered in a calendar, as addresses name it. */
export type KindName = 'time-off' | 'sessions' | 'closures' | 'openings';

/** What the API takes, and answers, of an entry; each kind has some of it. */
export interface EntryBody {
  from?: string | undefined;
  to?: string | undefined;
  fromTime?: string | undefined;
  toTime?: string | undefined;
  weekdays?: readonly number[] | undefined;
  reason?: string | undefined;
  clinicId?: string | undefined;
  date?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
  appointmentTypes?: readonly string[] | undefined;
  replacesHours?: boolean | undefined;
}
export type EntryField = keyof EntryBody;

export interface CalendarEntry {
  id: string;
  body: EntryBody;
  /** Who entered it, where that is known. */
  by?: string | undefined;
}

/** What a change comes to. */
export type Consequences = z.infer<typeof AffectedAnswer>;
export type ThenAnswer = (answer: OperationAnswer) => OperationAnswer;

/** A kind of entry with the ways in which the API is asked about it, each in the name of whoever is signed in. @throws what the API refuses with */
export interface EntryKind {
  name: KindName;
  owners: 'practitioners' | 'clinics';
  fields: readonly EntryField[];
  /** Its visits in the way can be asked for again once it stands. */
  isSpan: boolean;
  list(request: OperationRequest, ownerId: string): Promise<CalendarEntry[]>;
  preview(request: OperationRequest, ownerId: string, body: unknown): Promise<Consequences>;
  /** @param then gets the API's answer, in which `idOf` finds the id of what was made */
  add(request: OperationRequest, ownerId: string, body: unknown, then: ThenAnswer): Promise<OperationAnswer>;
  idOf(answer: OperationAnswer): string;
  previewRemoval(request: OperationRequest, ownerId: string, entryId: string): Promise<Consequences>;
  remove(request: OperationRequest, ownerId: string, entryId: string, then: ThenAnswer): Promise<OperationAnswer>;
}

type Described = Pick<EntryKind, 'name' | 'owners' | 'fields' | 'isSpan'>;

interface Doors<L extends Route, A extends Route, R extends Route> {
  zone: string;
  list: Asked<L>;
  add: Asked<A>;
  remove: Asked<R>;
  /** Name of its id in answers and paths. */
  idName: string;
  entriesIn: (body: unknown) => CalendarEntry[];
}

/** What a preview says of visits, whatever else is in it. */
const Hits = z.object(AffectedAnswer.shape);
const hitsIn = ({ body }: OperationAnswer): Consequences => z.parse(Hits, body);

function kindBehind<L extends Route, A extends Route, R extends Route>(
  described: Described,
  { zone, list, add, remove, idName, entriesIn }: Doors<L, A, R>,
): EntryKind {
  const query = { preview: 'true' };
  return {
    ...described,
    list: async (request, id) => entriesIn((await askApi(list, request, { path: { id } }, zone)).body),
    preview: async (request, id, body) => hitsIn(await askApi(add, request, { path: { id }, query, body }, zone)),
    add: (request, id, body, then) => actByApi(add, request, { path: { id }, body }, { zone, then }),
    idOf: ({ body }) => z.parse(z.record(z.string(), z.unknown()), body)[idName] as string,
    previewRemoval: async (request, id, entryId) =>
      hitsIn(await askApi(remove, request, { path: { id, [idName]: entryId }, query }, zone)),
    remove: (request, id, entryId, then) =>
      actByApi(remove, request, { path: { id, [idName]: entryId } }, { zone, then }),
  };
}

const span = ['from', 'to', 'fromTime', 'toTime', 'weekdays', 'reason'] as const;
const practitioners = practitionerCalendarRoutes;
const clinics = clinicCalendarRoutes;

const timeOffKind = (deps: ChangeDeps): EntryKind =>
  kindBehind(
    { name: 'time-off', owners: 'practitioners', fields: span, isSpan: true },
    {
      zone: deps.zone,
      list: { route: practitioners.listTimeOff, operation: listTimeOff(deps) },
      add: { route: practitioners.addTimeOff, operation: addTimeOff(deps) },
      remove: { route: practitioners.removeTimeOff, operation: removeTimeOff(deps) },
      idName: 'timeOffId',
      entriesIn: (body) =>
        z
          .parse(TimeOffList, body)
          .timeOff.map(({ timeOffId, practitionerId: _, at: __, by, ...rest }) => ({ id: timeOffId, body: rest, by })),
    },
  );

const sessionKind = (deps: ChangeDeps): EntryKind =>
  kindBehind(
    {
      name: 'sessions',
      owners: 'practitioners',
      fields: ['clinicId', 'date', 'start', 'end', 'appointmentTypes', 'replacesHours'],
      isSpan: false,
    },
    {
      zone: deps.zone,
      list: { route: practitioners.listSessions, operation: listSessions(deps) },
      add: { route: practitioners.addSession, operation: addSession(deps) },
      remove: { route: practitioners.removeSession, operation: removeSession(deps) },
      idName: 'sessionId',
      entriesIn: (body) =>
        z
          .parse(SessionList, body)
          .sessions.map(({ sessionId, practitionerId: _, ...rest }) => ({ id: sessionId, body: rest })),
    },
  );

const closureKind = (deps: ChangeDeps): EntryKind =>
  kindBehind(
    { name: 'closures', owners: 'clinics', fields: span, isSpan: true },
    {
      zone: deps.zone,
      list: { route: clinics.listClosures, operation: listClosures(deps) },
      add: { route: clinics.addClosure, operation: addClosure(deps) },
      remove: { route: clinics.removeClosure, operation: removeClosure(deps) },
      idName: 'closureId',
      entriesIn: (body) =>
        z.parse(ClosureList, body).closures.map(({ closureId, clinicId: _, ...rest }) => ({
          id: closureId,
          body: rest,
        })),
    },
  );

const openingKind = (deps: ChangeDeps): EntryKind =>
  kindBehind(
    { name: 'openings', owners: 'clinics', fields: ['date'], isSpan: false },
    {
      zone: deps.zone,
      list: { route: clinics.listOpenings, operation: listOpenings(deps) },
      add: { route: clinics.addOpening, operation: addOpening(deps) },
      remove: { route: clinics.removeOpening, operation: removeOpening(deps) },
      idName: 'openingId',
      entriesIn: (body) =>
        z.parse(OpeningList, body).openings.map(({ openingId, date }) => ({ id: openingId, body: { date } })),
    },
  );

/** Every kind of entry, by its name. */
export const entryKinds = (deps: ChangeDeps): Readonly<Record<KindName, EntryKind>> => ({
  'time-off': timeOffKind(deps),
  sessions: sessionKind(deps),
  closures: closureKind(deps),
  openings: openingKind(deps),
});

/** The last date of an entry. */
export const lastDay = ({ body: { to, date } }: CalendarEntry): string => to ?? date ?? '';
