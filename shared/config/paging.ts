import type { Morning } from '../domain/daily/daily-date.ts';
import type { ContactSettings } from '../domain/paging/contact.ts';
import { practice } from './practice.ts';

/** Clinical.md section 9, `contactBy` of cases that page. */
export const contactAgain: ContactSettings = { emergentHours: 1, pagedHours: 4 };

/** When digests and test pages go out. */
export const morning: Morning = { at: '07:00', zone: practice.zone };
