import { BookedState, DetailsState, type TimesState } from '../../../../shared/contract/visit-pages.ts';
import { cutOffHoursOf } from '../../../../shared/domain/booking/terms.ts';
import { type VisitStanding, visitStanding } from '../../../../shared/domain/booking/visit-standing.ts';
import { epochSeconds } from '../../../../shared/domain/core/instants.ts';
import { Refusal } from '../../../../shared/domain/core/refusal.ts';
import type { Directory } from '../../../../shared/domain/directory/directory.ts';
import { cannotWait } from '../../../../shared/domain/paging/paging.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import { type PageLanguage, pageLanguage } from '../../../../shared/http/html/page-language.ts';
import { type LinkKeys, readLink } from '../../../../shared/links/link-token.ts';
import { openPageState } from '../../../../shared/links/page-state.ts';
import { type OwnAppointment, ownAppointment } from '../../../../shared/workflows/booking/taken-times.ts';
import type { Uses } from '../../../compose.ts';
import type { visitPagesRoutes } from '../routes.ts';
import { mayChoose } from '../wanted-times.ts';

export type OpeningDeps = Uses<
  'directory' | 'firstVisit' | 'linkKeys' | 'phone' | 'practiceName' | 'schedule' | 'settings' | 'zone'
>;

/** A visit that somebody opened by its link, and how they read it. */
export interface OpenedVisit extends OwnAppointment {
  directory: Directory;
  keys: LinkKeys;
  token: string;
  /** Epoch second at which that ends. */
  tokenEnds: number;
  standing: VisitStanding;
  /** Hours before its start from which on the link does not move it. */
  cutOffHours: number;
  language: PageLanguage;
  /** What shows its details, sealed; absent unless the birth date was confirmed within the half hour, with this link or another of the visit. */
  details?: string;
  /** Epoch second until which they are shown. */
  detailsUntil?: number;
  /** The sealed page that booked it, where this one was opened from there. */
  booked?: string;
  /** What the form said that its case does not: no record that these pages can read has it. */
  said: Pick<TimesState, 'near' | 'coverage' | 'secondary'>;
  /** The visit is cancelled, and the case may choose another time by itself. */
  mayChoose: boolean;
}

type Asked = Pick<OperationRequest<(typeof visitPagesRoutes)['showVisit']>, 'query' | 'now' | 'wantsSpanish'>;

/** The language of the address, else that of the case, else that of the browser. */
function languageOf({ query, ...asked }: Asked, language: string): PageLanguage {
  const ofCase = language === 'en' || language === 'es' ? language : undefined;
  return pageLanguage(query.lang ?? ofCase, asked);
}

/** Undefined of an appointment that is not there, or that the link is not for. */
const unlessNotFound = (error: unknown): undefined => {
  if (error instanceof Refusal && error.kind === 'not-found') return undefined;
  throw error;
};

function detailsOf(keys: LinkKeys, { query: { d }, now }: Asked, appointmentId: string) {
  if (d === undefined) return {};
  const opened = openPageState(keys, 'details', d, { schema: DetailsState, now });
  if (!('state' in opened) || opened.state.appointmentId !== appointmentId) return {};
  return { details: d, detailsUntil: opened.state.until };
}

function saidOf(keys: LinkKeys, { query: { b }, now }: Asked, appointmentId: string) {
  const opened = b === undefined ? undefined : openPageState(keys, 'booked', b, { schema: BookedState, now });
  if (b === undefined || !opened || !('state' in opened) || opened.state.appointmentId !== appointmentId)
    return { said: {} };
  const { near, coverage, secondary } = opened.state;
  return { booked: b, said: { ...(near && { near }), ...(coverage && { coverage }), ...(secondary && { secondary }) } };
}

/**
 * Opens a visit by its link, which names it twice: in its token, and beside it.
 * @returns undefined for a token that is altered, expired, of another kind or of another visit
 * @throws where keys or records cannot be read now
 */
export async function openVisit(deps: OpeningDeps, asked: Asked): Promise<OpenedVisit | undefined> {
  const { id, token = '' } = asked.query;
  const keys = await deps.linkKeys();
  const claim = readLink(keys, token, epochSeconds(asked.now));
  if (claim?.action !== 'manage' || claim.subject !== id) return undefined;
  const own = await ownAppointment(deps.schedule, { kind: 'manage', appointmentId: id }, id).catch(unlessNotFound);
  if (!own) return undefined;
  const directory = await deps.directory.directory();
  const { appointment, header } = own;
  const cutOffHours = cutOffHoursOf(directory.appointmentTypes, appointment.slot.appointmentType, deps.settings);
  const by = { now: asked.now, cutOffHours, phone: deps.phone, urgent: cannotWait(header) };
  return {
    ...own,
    directory,
    keys,
    token,
    tokenEnds: claim.expires,
    standing: visitStanding(appointment, by),
    cutOffHours,
    language: languageOf(asked, header.language),
    mayChoose:
      appointment.status === 'cancelled' &&
      mayChoose(deps, { state: { caseId: appointment.caseId }, directory, header }, asked.now),
    ...saidOf(keys, asked, id),
    ...detailsOf(keys, asked, id),
  };
}
