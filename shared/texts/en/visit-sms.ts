import type { PatientSmsTexts } from '../../domain/messages/message-texts.ts';
import { remoteSmsEn } from './remote-visits.ts';

export const visitSmsEn: PatientSmsTexts = {
  locale: 'en-US',
  dateTime: '{weekday} {month} {day}, {time}',
  dayPeriods: ['AM', 'PM'],
  sms: {
    booked: '{practice}: visit booked {when}, {clinic}. Code {code}. To change: {phone}. STOP ends texts',
    rescheduled: '{practice}: visit moved to {when}, {clinic}. Code {code}. To change: {phone}. STOP ends texts',
    cancelled: '{practice}: visit cancelled, was {when}, {clinic}. Code {code}. Call {phone}. STOP ends texts',
    reassigned: '{practice}: somebody else sees you {when}, {clinic}. {code}. Call {phone}. STOP ends texts',
    rescheduledReassigned:
      '{practice}: moved, somebody else sees you {when}, {clinic}. {code}. {phone}. STOP ends texts',
    elsewhere: '{practice}: new place, same time: {when}, {clinic}. {code}. {phone}. STOP ends texts',
    rescheduledElsewhere: '{practice}: new time and place: {when}, {clinic}. {code}. {phone}. STOP ends texts',
    elsewhereReassigned:
      '{practice}: new place, somebody else sees you: {when}, {clinic}. {code}. {phone}. STOP ends texts',
    rescheduledElsewhereReassigned:
      '{practice}: new time, place and team member: {when}, {clinic}. {code}. {phone}. STOP ends texts',
  },
  remote: remoteSmsEn,
};
