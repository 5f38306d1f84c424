import type { Actor } from '../../../../../shared/domain/core/party.ts';
import { fillTemplate } from '../../../../../shared/domain/triage/fill-template.ts';
import { fieldOf } from '../../../../../shared/domain/triage/staff/form-words.ts';
import { plainWords, wordsFor } from '../../../../../shared/domain/triage/staff/plain-words.ts';
import { consoleActTexts, outcomeWords, requestItemWords } from '../../../../../shared/texts/en/pages/console-acts.ts';
import { caseTexts } from '../../../../../shared/texts/en/pages/console-case.ts';
import {
  actionWords,
  channelWords,
  doorWords,
  timelineTexts as texts,
} from '../../../../../shared/texts/en/pages/console-timeline.ts';
import { urgencyWords } from '../../../../../shared/texts/en/urgency-words.ts';
import { practitionerName, referrerName, typeName } from '../case-names.ts';
import type { CaseView } from '../case-view.ts';
import type { HistoryEntry } from './timeline-page.ts';

/** Who did it. */
export function actorWords(view: Pick<CaseView, 'directory'>, { kind, id }: Actor): string {
  if (kind === 'staff') return id;
  if (kind === 'referrer') return referrerName(view, id);
  if (kind === 'system') return texts.system;
  return id === 'public' ? texts.public : texts.patient;
}

type Detail = Readonly<Record<string, string>>;

const visitWords = (view: CaseView, id: string): string => {
  const visit = view.body.appointments.find(({ appointmentId }) => appointmentId === id);
  return visit ? typeName(view, visit.appointmentType) : '';
};

const mendLabels: Readonly<Record<string, unknown>> = consoleActTexts.mend;

/** The fields that were corrected, as their form calls them. The audit keeps no values, so none are told. */
const fields = (pointers: string): string =>
  pointers
    .split(' ')
    .map((pointer) => {
      const label = mendLabels[pointer.slice(1)];
      return (typeof label === 'string' ? label : fieldOf(pointer)).toLowerCase();
    })
    .join(', ');

/** `Routine → Urgent`; the level alone where it stayed. */
const levels = ({ from, to }: Detail): string => {
  const named = [from, to].filter((each) => each !== undefined);
  return [...new Set(named)].map((each) => wordsFor(each, urgencyWords)).join(' → ');
};

const items = (codes: string): string =>
  codes
    .split(' ')
    .map((code) => wordsFor(code, requestItemWords))
    .join(', ');

/** How the codes of an entry read, by name. */
const readings: Readonly<Record<string, (view: CaseView, value: string) => string>> = {
  appointmentId: visitWords,
  channel: (_, code) => wordsFor(code, channelWords),
  door: (_, code) => wordsFor(code, doorWords),
  from: practitionerName,
  items: (_, codes) => items(codes),
  pointers: (_, pointers) => fields(pointers),
  outcome: (_, code) => wordsFor(code, outcomeWords),
  reached: (_, reached) => (reached === 'true' ? caseTexts.notes.reached : caseTexts.notes.notReached),
  to: (view, id) =>
    id === 'patient' ? texts.patient : id === 'referrer' ? texts.referrer : practitionerName(view, id),
};

/** Fills a template; what stands in square brackets falls away with a value that the entry lacks. */
function filled(template: string, values: Detail): string {
  const whole = template.replace(/\[([^\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => values[name ?? '']) ? part : '',
  );
  const names = [...whole.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const all = Object.fromEntries(names.map((name) => [name, values[name] ?? '']));
  return fillTemplate(whole, all).replace(/[:,]?\s*$/, '');
}

/** What happened, in words. Only codes and ids of the entry are read; an action of another release is told by its name. */
export function eventWords(view: CaseView, { action, detail = {} }: HistoryEntry): string {
  const words: Readonly<Record<string, string>> = actionWords;
  const template = words[action];
  if (template === undefined) return plainWords(action);
  const read = Object.entries(detail).map(([name, value]) => [name, readings[name]?.(view, value) ?? value] as const);
  const values: Detail = Object.fromEntries(read);
  const change = detail.from === detail.to ? '' : levels(detail);
  return filled(template, { ...values, visit: values.appointmentId ?? '', levels: levels(detail), change });
}
