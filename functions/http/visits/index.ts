import { practice } from '../../../shared/config/practice.ts';
import { bookingLimits, httpDeps, linkKeysOf } from '../../../shared/deps.ts';
import { httpFunction } from '../../../shared/http/http-function.ts';
import { keyedDigest } from '../../../shared/links/keyed-digest.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { directoryReader } from '../../../shared/store/readers/directory-reader.ts';
import { requestReader } from '../../../shared/store/readers/request-reader.ts';
import { roundReader } from '../../../shared/store/readers/round-reader.ts';
import { scheduleReader } from '../../../shared/store/readers/schedule-reader.ts';
import { bookAppointment } from './book-appointment.ts';
import {
  cancelAppointment,
  checkInAppointment,
  completeAppointment,
  confirmAppointment,
  missAppointment,
} from './change-appointment.ts';
import { getAppointment } from './get-appointment.ts';
import { getCalendar } from './get-calendar.ts';
import { holdTime } from './hold-time.ts';
import { listHolders, releaseHolds } from './list-holders.ts';
import { releaseHold } from './release-hold.ts';
import { rescheduleAppointment } from './reschedule-appointment.ts';
import { visitRoutes } from './routes.ts';

const base = httpDeps();
const { client, tableName } = base;
const linkKeys = linkKeysOf(base.environment);
const deps = {
  ...base,
  linkKeys,
  digest: keyedDigest(linkKeys),
  limits: bookingLimits(base.environment),
  phone: practice.phone.shown,
  rounds: roundReader(client, tableName),
  directory: directoryReader(client, tableName),
  schedule: scheduleReader(client, tableName),
  ledger: ledger(client, tableName),
  practiceName: practice.name,
};

export const handler = httpFunction(
  visitRoutes,
  {
    holdTime: holdTime(deps),
    releaseHold: releaseHold(deps),
    bookAppointment: bookAppointment(deps),
    getAppointment: getAppointment(deps),
    getCalendar: getCalendar(deps),
    confirmAppointment: confirmAppointment(deps),
    cancelAppointment: cancelAppointment(deps),
    rescheduleAppointment: rescheduleAppointment(deps),
    checkInAppointment: checkInAppointment(deps),
    completeAppointment: completeAppointment(deps),
    missAppointment: missAppointment(deps),
    listHolders: listHolders(deps),
    releaseHolds: releaseHolds(deps),
  },
  { ...deps, requests: requestReader(client, tableName) },
);
