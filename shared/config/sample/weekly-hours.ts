import type { WeeklyHours } from '../../domain/directory/hours.ts';

type Hours = Pick<WeeklyHours, 'start' | 'end' | 'reservedFor' | 'releaseHours'>;

export const MONDAY = 1;
export const TUESDAY = 2;
export const WEDNESDAY = 3;
export const THURSDAY = 4;
export const FRIDAY = 5;

export const morning: Hours = { start: '09:00', end: '12:00' };
export const afternoon: Hours = { start: '13:00', end: '17:00' };
/** The last hour of the morning is kept for urgent cases until the day before. */
export const urgentHour: Hours = { start: '11:00', end: '12:00', reservedFor: 'urgent', releaseHours: 24 };
export const withUrgentHour: readonly Hours[] = [morning, afternoon, urgentHour];

/** The same hours on several weekdays at one clinic. */
export const hoursAt = (clinicId: string, weekdays: number[], hours: readonly Hours[]): WeeklyHours[] =>
  hours.map((each) => ({ clinicId, weekdays, ...each }));
