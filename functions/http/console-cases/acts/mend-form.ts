import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { inUse } from '../../../../shared/domain/directory/in-use.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import { hiddenFields } from '../../../../shared/http/html/form/buttons.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { consoleActTexts } from '../../../../shared/texts/en/pages/console-acts.ts';
import { regionWords } from '../../../../shared/texts/en/region-words.ts';
import { namesInEnglish } from '../../../../shared/texts/language-names.ts';
import { isEnded } from '../case/case-standing.ts';
import type { ActView, ShownCase } from '../case/case-view.ts';
import { type ActForm, errorAt, isRefused } from './act-form.ts';
import { fieldName, ownFields } from './act-names.ts';
import { optionsOf, tickBox } from './fields.ts';
import { beforeIn } from './sent-act.ts';

const texts = consoleActTexts.mend;
const place = { act: 'mend' } as const;

type Texts = Readonly<Record<string, string>>;
type Pointer = Extract<keyof typeof texts, `patient/${string}` | `preferences/${string}` | 'language'>;

/** What the form of a case says now, as its fields hold it: a ticked box is `true`, nothing is ''. */
function heldNow({ submission: { patient, language, preferences } }: ShownCase): Readonly<Record<Pointer, string>> {
  const tick = (is: boolean | undefined): string => (is ? 'true' : '');
  return {
    'patient/givenName': patient.givenName ?? '',
    'patient/familyName': patient.familyName ?? '',
    'patient/birthDate': patient.birthDate ?? '',
    'patient/sex': patient.sex,
    'patient/phone': patient.phone ?? '',
    'patient/ext': patient.ext ?? '',
    'patient/email': patient.email ?? '',
    'patient/preferredContact': patient.preferredContact,
    'patient/smsConsent': tick(patient.smsConsent),
    'patient/interpreter': tick(patient.interpreter),
    language,
    'preferences/region': preferences?.region ?? '',
    'preferences/clinicIds': preferences?.clinicIds[0] ?? '',
    'preferences/telehealth': tick(preferences?.telehealth),
    'preferences/stepFree': tick(preferences?.stepFree),
  };
}

/** What the fields hold: what was typed where that was refused, and of what was left alone what stands now. */
function heldIn(view: ActView, now: Readonly<Record<Pointer, string>>): Readonly<Record<Pointer, string>> {
  const { refused } = view;
  if (!refused || !isRefused(view, place)) return now;
  const before = beforeIn(refused.fields);
  const typed = Object.keys(now).map((pointer): [string, string] => [
    pointer,
    fieldText(refused.fields, fieldName(place, pointer)) ?? '',
  ]);
  return { ...now, ...Object.fromEntries(typed.filter(([pointer, value]) => value !== (before[pointer] ?? ''))) };
}

interface Fields {
  box: (pointer: Pointer, more?: { type?: 'tel' | 'email'; hint?: string }) => Html;
  choice: (pointer: Pointer, words: Texts, none?: string) => Html;
  tick: (pointer: Pointer) => Html;
}

function fieldsOf(view: ActView, held: Readonly<Record<Pointer, string>>): Fields {
  const common = (pointer: Pointer) => ({
    name: fieldName(place, pointer),
    label: texts[pointer],
    error: errorAt(view, place, pointer),
  });
  return {
    box: (pointer, more = {}) => textField({ ...common(pointer), ...more, value: held[pointer], width: 'medium' }),
    choice: (pointer, words, none) =>
      selectField({ ...common(pointer), options: optionsOf(words), chosen: held[pointer], none }),
    tick: (pointer) => tickBox(fieldName(place, pointer), texts[pointer], held[pointer] === 'true'),
  };
}

/** Clinics that may be wished for; one that closed meanwhile may stay wished for. */
function clinicNames({ directory, now }: ActView, held: string): Texts {
  const offered = directory.clinics.filter(
    (each) => each.clinicId === held || inUse(each, localDateAt(now, each.zone)),
  );
  return Object.fromEntries(offered.map(({ clinicId, name }) => [clinicId, name]));
}

/** Languages by primary subtag; the one that the case has is there whatever it is. */
const languages = (held: string): Texts => ({
  ...(Object.hasOwn(namesInEnglish, held) ? {} : { [held]: held }),
  ...namesInEnglish,
});

function inner(view: ActView, now: Readonly<Record<Pointer, string>>): Html {
  const held = heldIn(view, now);
  const { box, choice, tick } = fieldsOf(view, held);
  return html`${hiddenFields({ [ownFields.before]: JSON.stringify(now) })}
<div class="act-grid">
${box('patient/givenName')}
${box('patient/familyName')}
${box('patient/birthDate', { hint: texts.birthHint })}
${choice('patient/sex', texts.sexes)}
${box('patient/phone', { type: 'tel' })}
${box('patient/ext')}
${box('patient/email', { type: 'email' })}
${choice('patient/preferredContact', texts.contacts)}
${choice('language', languages(held.language))}
${choice('preferences/region', regionWords, texts.anyRegion)}
${choice('preferences/clinicIds', clinicNames(view, held['preferences/clinicIds']), texts.anyRegion)}
</div>
${tick('patient/smsConsent')}
${tick('patient/interpreter')}
${tick('preferences/telehealth')}
${tick('preferences/stepFree')}`;
}

/** What could not be read of a form, or is not so any more: whoever answers the phone may correct it. */
export function mendForm(view: ActView): ActForm | undefined {
  const { body } = view;
  if (isEnded(body)) return undefined;
  const { title, button } = texts;
  return { ...place, title, button, inner: inner(view, heldNow(body)), version: body.version };
}
