import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { inUse } from '../../../../shared/domain/directory/in-use.ts';
import { filterBar } from '../../../../shared/http/console/filter-bar.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import { hiddenFields } from '../../../../shared/http/html/form/buttons.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { consoleBookingTexts } from '../../../../shared/texts/en/pages/console-booking.ts';
import { regionWords } from '../../../../shared/texts/en/region-words.ts';
import { namesInEnglish } from '../../../../shared/texts/language-names.ts';
import { optionsOf, tickBox } from '../acts/fields.ts';
import type { CaseView } from '../case/case-view.ts';
import { withList } from '../worklist/list-place.ts';
import { spokenIn, typesIn, type Wanted } from './times-query.ts';

const texts = consoleBookingTexts.filters;

const languageWord = (tag: string): string => (Object.hasOwn(namesInEnglish, tag) ? (namesInEnglish[tag] ?? tag) : tag);

/** What narrows the search, folded so that the times come first; of a visit that is moved the type stays. @param hasTimes whether any was found */
export function timesFilters(view: CaseView, wanted: Wanted, hasTimes: boolean): Html {
  const { directory, now, zone } = view;
  const today = localDateAt(now, zone);
  const clinics = directory.clinics.filter((each) => inUse(each, localDateAt(now, each.zone)));
  const types = typesIn(view).map(({ appointmentTypeId, name }) => ({ value: appointmentTypeId, label: name }));
  const fields = html`${hiddenFields({ chosen: '1', moving: wanted.moving?.appointmentId, list: wanted.list })}
${!wanted.moving && selectField({ name: 'type', label: texts.type, options: types, chosen: wanted.type })}
${textField({ width: 'medium', name: 'from', label: texts.from, type: 'date', value: wanted.from, min: today })}
${selectField({
  name: 'clinic',
  label: texts.clinic,
  options: clinics.map(({ clinicId, name }) => ({ value: clinicId, label: name })),
  chosen: wanted.clinic,
  none: texts.anyClinic,
})}
${selectField({
  name: 'region',
  label: texts.region,
  options: optionsOf(regionWords),
  chosen: wanted.region,
  none: texts.anyRegion,
})}
${selectField({
  name: 'language',
  label: texts.language,
  options: spokenIn(view).map((tag) => ({ value: tag, label: languageWord(tag) })),
  chosen: wanted.language,
  none: texts.anyLanguage,
})}
${tickBox('telehealth', texts.telehealth, wanted.telehealth)}
${tickBox('stepFree', texts.stepFree, wanted.stepFree)}`;
  const { clinic, region, language, telehealth, stepFree, from } = wanted;
  const isNarrowed = [clinic, region, language, telehealth, stepFree, from !== today].some(Boolean);
  const plain = wanted.moving ? `times?moving=${wanted.moving.appointmentId}` : 'times';
  const bar = filterBar({ action: withList(plain, wanted.list), fields, isNarrowed, label: texts.show });
  const type = types.find(({ value }) => value === wanted.type)?.label ?? wanted.type;
  return fold(texts.change(type), bar, { isOpen: isNarrowed || !hasTimes });
}
