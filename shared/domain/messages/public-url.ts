import * as z from 'zod/mini';

/**
 * Longest base address, so that every text message stays one part of 160 GSM-7 characters: the link of a page adds 42, the four
 * digits of a reply 11, the longest text before them 43. An API Gateway address with its stage fits (`https://` + 10 +
 * `.execute-api.ap-southeast-1.amazonaws.com/` + 4); up to 59, such as one in us-east-1, the practice's number fits in too.
 */
export const publicUrlMaxLength = 64;

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

/** Where whoever was paged answers, without signing in. The token opens this one page only. */
export const acknowledgementLink = (publicUrl: string, token: string): string =>
  `${publicUrl}/acknowledgements/${token}`;

/** Where staff who have signed in see a case. */
export const consoleCaseLink = (publicUrl: string, caseId: string): string => `${publicUrl}/staff/cases/${caseId}`;

/** Where a referrer that has signed in sees its referral. */
export const referralLink = (publicUrl: string, caseId: string): string => `${publicUrl}/v1/referrals/${caseId}`;

/** The page on which a patient confirms, moves or cancels a visit. The token opens this one visit only. */
export const manageVisitLink = (publicUrl: string, appointmentId: string, token: string): string =>
  `${publicUrl}/appointments/manage?id=${appointmentId}&token=${encodeURIComponent(token)}`;

/** The page on which a form that was saved is gone on with. The token opens this form only. */
export const formLink = (publicUrl: string, token: string): string =>
  `${publicUrl}/intake/resume?token=${encodeURIComponent(token)}`;

/** The calendar file of a visit (RFC 5545). */
export const calendarLink = (publicUrl: string, appointmentId: string, token: string): string =>
  `${publicUrl}/v1/appointments/${appointmentId}/calendar.ics?token=${encodeURIComponent(token)}`;
