import * as z from 'zod/mini';

/**
 * Longest base address, so that every text message stays one part of 160 GSM-7 characters: the case link adds 36, the
 * longest text 52. An API Gateway address with its stage fits (`https://` + 10 + `.execute-api.ap-southeast-1.amazonaws.com/` + 13).
 */
export const publicUrlMaxLength = 72;

/** Base address of the pages and the API, no trailing slash; may carry a stage path. Only characters that SMS counts once. */
export const PublicUrl = z
  .string()
  .check(
    z.maxLength(
      publicUrlMaxLength,
      `must have at most ${publicUrlMaxLength} characters, so that text messages stay one part`,
    ),
    z.regex(
      /^https?:\/\/[A-Za-z0-9.-]+(:\d+)?(\/[A-Za-z0-9._-]+)*$/,
      'must be an http(s) address without a trailing slash',
    ),
  );
export type PublicUrl = z.infer<typeof PublicUrl>;

/** Where staff open a case; they sign in first. */
export const staffCaseLink = (publicUrl: string, caseId: string): string => `${publicUrl}/staff?case=${caseId}`;

/** The page on which a patient confirms, moves or cancels a visit. The token opens this one visit only. */
export const manageVisitLink = (publicUrl: string, appointmentId: string, token: string): string =>
  `${publicUrl}/appointments/manage?id=${appointmentId}&token=${encodeURIComponent(token)}`;

/** The calendar file of a visit (RFC 5545). */
export const calendarLink = (publicUrl: string, appointmentId: string, token: string): string =>
  `${publicUrl}/v1/appointments/${appointmentId}/calendar.ics?token=${encodeURIComponent(token)}`;
