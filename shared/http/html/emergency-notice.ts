import * as z from 'zod/mini';
import type { ProblemMembers } from '../core/problem.ts';
import { type Html, html } from './markup.ts';
import { saidInEnglish } from './said-in-english.ts';

/** By language tag: what a refusal tells of an emergency that may have been in what it refuses. */
const Sentences = z.record(z.string(), z.string());
/** By language tag: what a triaged emergency is told. */
const Advice = z.object({
  translations: z.record(z.string(), z.object({ headline: z.string(), instructions: z.array(z.string()) })),
});

const sentence = ([language, text]: [string, string]): Html =>
  html`<p lang="${language}"><strong>${saidInEnglish(text)}</strong></p>`;

/** What a problem tells of an emergency: it stands before everything else, in every language in which it is there. */
export function emergencyNotice({ emergency, triage }: ProblemMembers): Html | undefined {
  const sentences = Object.entries(z.safeParse(Sentences, emergency).data ?? {});
  const advice = Object.entries(z.safeParse(Advice, triage).data?.translations ?? {});
  if (sentences.length + advice.length === 0) return undefined;
  return html`<div class="notice notice--danger">
${sentences.map(sentence)}
${advice.map(([language, { headline, instructions }]) => [
  sentence([language, headline]),
  ...instructions.map((line) => html`<p lang="${language}">${saidInEnglish(line)}</p>`),
])}
</div>`;
}
