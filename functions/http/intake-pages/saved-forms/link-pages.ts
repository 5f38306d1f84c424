import { wayUp } from '../../../../shared/http/html/assets.ts';
import { crisisNotice } from '../../../../shared/http/html/emergency-page.ts';
import { hiddenFields, mainButton, otherButton } from '../../../../shared/http/html/form/buttons.ts';
import { errorSummary } from '../../../../shared/http/html/form/error-summary.ts';
import { linkControls } from '../../../../shared/http/html/form/page-controls.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { patientPage } from '../../../../shared/http/html/patient-page.ts';
import { phoneLink } from '../../../../shared/http/html/phone-link.ts';
import { whenWords } from '../../../../shared/http/html/reader-time.ts';
import { selfHarmWords } from '../../../../shared/texts/emergency-sentences.ts';
import { resumeTexts } from '../../../../shared/texts/pages/resume.ts';
import { saveTexts } from '../../../../shared/texts/pages/save.ts';
import type { FormBehind } from '../../../../shared/workflows/saved-forms/open-saved-form.ts';
import type { Uses } from '../../../compose.ts';
import { carriedForm } from '../carried-form.ts';
import { trap } from '../page-form.ts';
import type { Shown } from '../read-form.ts';
import { plainQuery } from '../to-page.ts';
import { contactBox, contactFault, contactName } from './contact-box.ts';
import { notDone } from './not-done.ts';
import type { SavePage } from './save-page.ts';
import type { SavedState } from './saved-state.ts';

export type LinkPageDeps = Uses<'site' | 'textsPatients'>;

/** Name of the buttons that say which of several forms. */
export const formName = 'saved';

/** How a page of a link is shown. */
export interface LinkShown extends Omit<Shown, 'state'> {
  /** What its address names besides: the other language shows the same. */
  query?: Readonly<Record<string, string>> | undefined;
  /** The path of the page. */
  path?: '/intake' | '/intake/resume';
}

interface Content {
  title: string;
  main: Html;
  hasErrors?: boolean;
}

function linkPage({ site }: Pick<LinkPageDeps, 'site'>, shown: LinkShown, { title, main, hasErrors }: Content): string {
  const { language, embed, query = {}, path = '/intake/resume' } = shown;
  const other = language === 'en' ? 'es' : 'en';
  const otherLanguage = `?${new URLSearchParams({ ...query, lang: other, ...(embed && { embed: '1' }) })}`;
  return patientPage(site, {
    title,
    language,
    up: wayUp(path),
    controls: linkControls(language, { otherLanguage }),
    main: html`${main}
<p>${resumeTexts[language].call} ${phoneLink(site.phone)}</p>`,
    ...(hasErrors && { hasErrors }),
  });
}

/** The form is saved: where the link went, until when it works, and back to the form. @param goOn address of the form, relative */
export function savedPage(
  deps: LinkPageDeps & Uses<'zone'>,
  shown: LinkShown,
  { to, until, crisis, forOther }: SavedState,
  goOn: string | undefined,
): string {
  const { language } = shown;
  const texts = resumeTexts[language];
  const main = html`${crisis && crisisNotice([selfHarmWords(language, forOther ? 'them' : 'you')], deps.site)}<h1 tabindex="-1" data-focus="true" autofocus>${texts.savedTitle}</h1>
<p>${texts.sentTo(to)} ${texts.works(whenWords(Math.floor(until / 60), { language, zone: deps.zone }))}</p>
<p><strong>${texts.unseen}</strong></p>
${goOn !== undefined && html`<p><a class="usa-button usa-button--outline" href="${goOn}">${texts.goOnNow}</a></p>`}`;
  return linkPage(deps, shown, { title: texts.savedTitle, main });
}

/** There is a form behind the link: one button opens it. Nothing else is told, for programs open links too. */
export function offerPage(deps: LinkPageDeps, shown: LinkShown, token: string): string {
  const texts = resumeTexts[shown.language];
  const main = html`<h1>${texts.offerTitle}</h1>
<p>${texts.offer}</p>
<form method="post">
${hiddenFields({ token })}
${mainButton({ label: texts.goOn, name: 'go', value: 'open' })}
</form>`;
  return linkPage(deps, shown, { title: texts.offerTitle, main });
}

/** Several forms are behind the link: whose is whose only their readers know. Each is told by when it was saved, and by nothing in it. */
export function choosePage(
  deps: LinkPageDeps & Uses<'zone'>,
  shown: LinkShown,
  { token, several }: { token: string; several: readonly FormBehind[] },
): string {
  const { language } = shown;
  const texts = resumeTexts[language];
  const savedWhen = (at: number) => texts.savedWhen(whenWords(Math.floor(at / 60), { language, zone: deps.zone }));
  const main = html`<h1>${texts.chooseTitle}</h1>
<p>${texts.choose}</p>
<form method="post">
${hiddenFields({ token })}
${several.map(({ formId, savedAt }) => html`<p>${otherButton({ label: savedWhen(savedAt), name: formName, value: formId })}</p>`)}
</form>`;
  return linkPage(deps, shown, { title: texts.chooseTitle, main });
}

/** The form itself, where no address can hold it: its own button sends it to where it goes on. */
export function openPage(
  deps: LinkPageDeps,
  { state, ...shown }: Shown,
  { token, crisis }: Pick<SavePage, 'token' | 'crisis'>,
): string {
  const texts = resumeTexts[shown.language];
  const main = html`${crisis}<h1>${texts.openTitle}</h1>
<p>${texts.open}</p>
<form method="post" action="../intake?${plainQuery(shown)}">
${carriedForm(state, token)}
${mainButton({ label: texts.goOn, name: 'go', value: shown.language })}
</form>`;
  return linkPage(deps, shown, { title: texts.openTitle, main });
}

/** The form was sent. */
export function sentPage(deps: LinkPageDeps, shown: LinkShown, code: string): string {
  const texts = resumeTexts[shown.language];
  const main = html`<h1>${texts.sentTitle}</h1>
<p><strong>${texts.code(code)}</strong></p>
<p>${texts.sent}</p>`;
  return linkPage(deps, shown, { title: texts.sentTitle, main });
}

/** Whether a link was sent nobody is told: it is the same for whoever has saved a form and whoever has not. */
export function askedPage(deps: LinkPageDeps, shown: LinkShown): string {
  const texts = resumeTexts[shown.language];
  const main = html`<h1 tabindex="-1" data-focus="true" autofocus>${texts.askedTitle}</h1>
<p>${texts.asked}</p>
<p>${texts.nothingCame}</p>
<p><a href="../intake?${plainQuery(shown)}">${texts.startAgain}</a></p>`;
  return linkPage(deps, shown, { title: texts.askedTitle, main });
}

/** What ended, and what came of asking for a new link. */
export interface Ended {
  what: 'link' | 'page';
  /** What was typed. */
  to?: string | undefined;
  /** `again`: it is to be sent once more. */
  trouble?: 'again' | 'wrong' | 'failed' | 'too-many';
  /** Of the form that asks for a new link (form-token.ts). */
  token: string | undefined;
}

function troubleOf({ language }: LinkShown, { trouble }: Ended, { site, textsPatients }: LinkPageDeps) {
  const [save, texts] = [saveTexts[language], resumeTexts[language]];
  if (trouble === undefined) return undefined;
  if (trouble === 'again') return notDone(texts.notYet, texts.pressAgain, site.phone);
  const fault = contactFault(language, textsPatients);
  if (trouble === 'wrong') return errorSummary(save.check(1), [{ field: contactName, text: fault }]);
  const [what, next] =
    trouble === 'failed' ? [texts.failed, texts.tryAgain(site.phone)] : [save.tooMany, save.later(site.phone)];
  return notDone(what, next, site.phone);
}

/** A link or an address that opens nothing any more: a new link, or from the start. */
export function endedPage(deps: LinkPageDeps, shown: LinkShown, ended: Ended): string {
  const { language, path = '/intake/resume' } = shown;
  const texts = resumeTexts[language];
  const [title, why] =
    ended.what === 'link' ? [texts.endedTitle, texts.ended] : [texts.pageEndedTitle, texts.pageEnded];
  const up = wayUp(path);
  const query = plainQuery(shown);
  const startAgain = html`<p><a class="usa-button${ended.what === 'link' && ' usa-button--outline'}" href="${up}intake?${query}">${texts.startAgain}</a></p>`;
  const box = contactBox({
    language,
    texts: deps.textsPatients,
    value: ended.to,
    ...(ended.trouble === 'wrong' && { error: contactFault(language, deps.textsPatients) }),
  });
  const button = { label: texts.newLink, name: 'go', value: 'renew' };
  const main = html`${troubleOf(shown, ended, deps)}
<h1>${title}</h1>
<p>${why}</p>
${ended.what === 'page' && startAgain}
<form method="post" action="${up}intake/resume?${query}">
${hiddenFields({ form: ended.token })}<h2>${texts.didYouSave}</h2>
${box}
${ended.what === 'link' ? mainButton(button) : otherButton(button)}
${trap(shown)}
</form>
${ended.what === 'link' && startAgain}`;
  return linkPage(deps, shown, { title, main, ...(ended.trouble && { hasErrors: true }) });
}
