import { describe, expect, it } from 'vitest';
import { emergencyFoot } from '../../../shared/http/html/emergency-foot.ts';
import { html } from '../../../shared/http/html/markup.ts';
import { saidInEnglish } from '../../../shared/http/html/said-in-english.ts';
import { textLines } from '../../../shared/http/html/text-lines.ts';
import { patientEs } from '../../../shared/texts/es/triage-advice.ts';
import { englishNames, sayToGet } from '../../../shared/texts/language-names.ts';

const marked = (name: string): string => `“<span lang="en">${name}</span>”`;

describe('the word that gets an interpreter', () => {
  it('is marked as English, and nothing else in its line', () => {
    const line = html`${saidInEnglish(`<Diga> ${sayToGet('es')}. “Gratis”.`)}`.toString();
    expect(line).toBe(`&lt;Diga&gt; ${marked('Spanish')}. “Gratis”.`);
  });

  it('so it is in the advice', () => {
    expect(html`${textLines(patientEs.reach.everybody, '(631) 981-2663')}`.toString()).toContain(
      `Diga ${marked('Spanish')}.`,
    );
  });

  it.each(['en', 'es'] as const)('so it is in every sentence of the foot in %s', (language) => {
    const foot = emergencyFoot(language).toString();
    for (const name of Object.values(englishNames)) expect(foot).toContain(marked(name));
    expect(foot).not.toMatch(/“[A-Z]/);
  });
});
