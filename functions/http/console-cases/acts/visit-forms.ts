import { Temporal } from 'temporal-polyfill';
import { isOpenVisit, transitions } from '../../../../shared/domain/booking/appointment-changes.ts';
import { epochMinuteOf, localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { isClinician } from '../../../../shared/domain/core/party.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import { isPast } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { whenMarked } from '../../../../shared/http/html/reader-time.ts';
import { consoleActTexts as texts, visitReasonWords } from '../../../../shared/texts/en/pages/console-acts.ts';
import { clinicName, clinicZone } from '../case/case-names.ts';
import type { ActView, ShownCase } from '../case/case-view.ts';
import { withList } from '../worklist/list-place.ts';
import { type ActForm, actFold, actForm, isOvertaken, isRefused, visitActsId } from './act-form.ts';
import type { ActPlace } from './act-names.ts';
import { optionsOf } from './fields.ts';
import { fieldAt, wordsField } from './talk-forms.ts';

export type ShownVisit = ShownCase['appointments'][number];

type VisitAct = keyof typeof transitions;

const allows = ({ status }: ShownVisit, act: VisitAct): boolean =>
  (transitions[act].from as readonly string[]).includes(status);

const reasonField = (view: ActView, place: ActPlace, label: string): Html => {
  const { value, ...field } = fieldAt(view, place, 'reasonCode');
  return selectField({ ...field, label, options: optionsOf(visitReasonWords), chosen: value, none: texts.choose });
};

/** Whether its day has come, by the clinic's clock: before it nobody arrives, and nobody stays away. */
function hasItsDay(view: ActView, visit: ShownVisit): boolean {
  const zone = clinicZone(view, visit.clinicId);
  return localDateAt(view.now, zone) >= localDateAt(Temporal.Instant.from(visit.start), zone);
}

/** What one press does to a visit. */
function pressed(view: ActView, visit: ShownVisit): ActForm[] {
  const ofItsDay = hasItsDay(view, visit) ? (['check-in', 'complete'] as const) : [];
  const acts = [...ofItsDay, 'confirm' as const].filter(
    (act) => allows(visit, act) && !(act === 'confirm' && visit.status === 'confirmed'),
  );
  return acts.map((act) => {
    const { button } = texts[act];
    return { act, target: visit.appointmentId, title: button, button, version: visit.version };
  });
}

function missedForm(view: ActView, visit: ShownVisit): ActForm | undefined {
  if (!allows(visit, 'no-show') || !hasItsDay(view, visit)) return undefined;
  const [place, words] = [{ act: 'no-show' as const, target: visit.appointmentId }, texts['no-show']];
  const inner = reasonField(view, place, words.reasonCode);
  return { ...place, title: words.title, button: words.button, inner, version: visit.version };
}

function cancelForm(view: ActView, visit: ShownVisit): ActForm | undefined {
  if (!allows(visit, 'cancel')) return undefined;
  const [place, words] = [{ act: 'cancel' as const, target: visit.appointmentId }, texts.cancel];
  const inner = html`${reasonField(view, place, words.reasonCode)}
${wordsField(view, place, 'reason', words.reason)}`;
  return { ...place, title: words.title, lead: words.lead, button: words.button, inner, version: visit.version };
}

const isNext = ({ nextVisitAt }: ShownCase, { start }: ShownVisit): boolean =>
  nextVisitAt !== undefined && Temporal.Instant.from(nextVisitAt).equals(Temporal.Instant.from(start));

function acceptForm(view: ActView, visit: ShownVisit): ActForm | undefined {
  const { body, caller } = view;
  if (!body.visitAfterDeadline || !isNext(body, visit) || !isClinician(caller)) return undefined;
  const [place, words] = [{ act: 'accept-late' as const, target: visit.appointmentId }, texts['accept-late']];
  const inner = wordsField(view, place, 'reason', words.reason);
  return { ...place, title: words.title, button: words.button, inner, version: visit.version };
}

/** What of a visit is said with words of its own. */
const folded = (view: ActView, visit: ShownVisit): ActForm[] =>
  [acceptForm, cancelForm, missedForm].flatMap((make) => make(view, visit) ?? []);

/** All forms that change a visit now. */
export const visitForms = (view: ActView, visit: ShownVisit): ActForm[] => [
  ...pressed(view, visit),
  ...folded(view, visit),
];

const moveAddress = ({ body, list }: ActView, { appointmentId }: ShownVisit): string =>
  withList(`${body.caseId}/times?moving=${appointmentId}`, list);

/** Whether it has begun, or is over, and nobody said what became of it. */
const isUnmarked = ({ now }: ActView, { status, start }: ShownVisit): boolean =>
  isOpenVisit(status) && isPast(start, now);

/** The visit that stands in the way of all others: what is next of it, and where that is done. One that waits for another time comes first. */
export function unsettledVisit(view: ActView): { label: string; href: string } | undefined {
  const { appointments } = view.body;
  const toMove = appointments.find((visit) => visit.needsRebooking && allows(visit, 'reschedule'));
  if (toMove) return { label: texts.moveFirst, href: moveAddress(view, toMove) };
  const toMark = appointments.find((visit) => isUnmarked(view, visit));
  return toMark && { label: texts.mark, href: `#${visitActsId(toMark.appointmentId)}` };
}

/** What can be done with one visit, folded under when and where it is; undefined where nothing can. */
function visitFold(view: ActView, visit: ShownVisit): Html | undefined {
  const forms = visitForms(view, visit);
  const movable = allows(visit, 'reschedule');
  if (forms.length === 0 && !movable) return undefined;
  const isShown = (form: ActForm) => !isOvertaken(view, form);
  return fold(
    html`${whenMarked(epochMinuteOf(Temporal.Instant.from(visit.start)), { language: 'en', zone: clinicZone(view, visit.clinicId) })}, ${clinicName(view, visit.clinicId)}`,
    html`<div class="acts__first">${pressed(view, visit)
      .filter(isShown)
      .map((form) => actForm(view, form))}
${movable && html`<a class="usa-button usa-button--outline" href="${moveAddress(view, visit)}">${texts.move}</a>`}</div>
${folded(view, visit)
  .filter(isShown)
  .map((form) => actFold(view, form))}`,
    {
      id: visitActsId(visit.appointmentId),
      isOpen: isUnmarked(view, visit) || forms.some((form) => isRefused(view, form)),
    },
  );
}

/** The visits that can still be changed. */
export const visitFolds = (view: ActView): Html[] =>
  view.body.appointments.flatMap((visit) => visitFold(view, visit) ?? []);
