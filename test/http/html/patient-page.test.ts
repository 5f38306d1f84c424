import { describe, expect, it } from 'vitest';
import { html } from '../../../shared/http/html/markup.ts';
import { patientPage } from '../../../shared/http/html/patient-page.ts';
import { saidInEnglish } from '../../../shared/http/html/said-in-english.ts';
import { emergencySentences, ifEmergency } from '../../../shared/texts/emergency-sentences.ts';
import { testSite } from '../../support/page-server.ts';
import { validHtml } from '../../support/valid-html.ts';

const write = (more: Partial<Parameters<typeof patientPage>[1]> = {}) =>
  patientPage(testSite, { title: 'Question', language: 'en', up: './', main: html`<h1>Question</h1>`, ...more });

const marked = (text: string): string => html`${saidInEnglish(text)}`.toString();

describe('the frame of a patient page', () => {
  it('begins with the way past it, the line that calls 911, and the practice with its number', () => {
    const page = write();
    const places = ['href="#main"', 'href="tel:911"', testSite.practiceName, 'tel:+16319812663', '<main'].map((part) =>
      page.indexOf(part, page.indexOf('<body>')),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('has no 911 line above an emergency, which is one itself', () => {
    expect(write({ isEmergency: true })).not.toContain('danger-line');
  });

  it('says in its title first that something is to be mended', () => {
    expect(write({ hasErrors: true })).toContain('<title>Error: Question – Complete Orthopedics</title>');
    expect(write()).toContain('<title>Question – Complete Orthopedics</title>');
  });

  it.each(['en', 'es'] as const)('ends in %s with what to do in an emergency, in every language', async (language) => {
    const page = write({ language });
    const foot = page.slice(page.indexOf('<footer'));
    expect(foot.indexOf(`<strong>${marked(ifEmergency[language])}</strong>`)).toBeGreaterThan(0);
    expect(foot.indexOf('<strong>')).toBeLessThan(foot.indexOf('<details'));
    const others = Object.values(emergencySentences.byLanguage).flatMap((scripts) => Object.entries(scripts));
    expect(others.length).toBeGreaterThanOrEqual(10);
    for (const [tag, text] of others) {
      const direction = tag === 'ar' || tag === 'ur' ? ' dir="rtl"' : '';
      expect(foot).toContain(`<p lang="${tag}"${direction}>${marked(text)}</p>`);
    }
    const other = language === 'en' ? 'es' : 'en';
    expect(foot).toContain(`<p lang="${other}">${marked(ifEmergency[other])}</p>`);
    expect(await validHtml(page)).toEqual([]);
  });

  it('has one script, of our own', () => {
    expect(write().match(/<script[^>]*>/g)).toEqual([
      expect.stringMatching(/^<script type="module" src="\.\/assets\/pages\.[0-9a-f]+\.js">$/),
    ]);
  });
});
