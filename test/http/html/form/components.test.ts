import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type BodyZone, bodyOutline, zoneLabel } from '../../../../shared/http/html/form/body-outline.ts';
import { choiceGroup } from '../../../../shared/http/html/form/choice-group.ts';
import { countdown } from '../../../../shared/http/html/form/countdown.ts';
import { dateField } from '../../../../shared/http/html/form/date-field.ts';
import { errorSummary } from '../../../../shared/http/html/form/error-summary.ts';
import { formControls, linkControls } from '../../../../shared/http/html/form/page-controls.ts';
import { stepIndicator } from '../../../../shared/http/html/form/step-indicator.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';

const hostile = '"><script>alert(1)</script>';

describe('Back and the other language', () => {
  const controls = formControls({ language: 'en', form: 'f' }).toString();

  it('send the form, and what Enter presses goes on', () => {
    const values = [...controls.matchAll(/<button[^>]*form="f"[^>]*>/g)].map(
      ([button]) => /value="(\w+)"/.exec(button)?.[1],
    );
    expect(values.toSorted()).toEqual(['back', 'es', 'next']);
    expect(controls.indexOf('value="next"')).toBeLessThan(controls.indexOf('value="back"'));
    expect(controls).toMatch(/<button[^>]*value="next"[^>]*tabindex="-1" aria-hidden="true">/);
  });

  it('are marked as of their language', () => {
    expect(controls).toMatch(/<button[^>]*value="es"[^>]* lang="es">Español</);
    expect(linkControls('es', { otherLanguage: './x' }).toString()).toMatch(
      /href="\.\/x" lang="en" hreflang="en">English</,
    );
  });

  it('leave Back out where nothing is behind', () => {
    expect(formControls({ language: 'en', form: 'f', hasBack: false }).toString()).not.toContain('value="back"');
    expect(linkControls('en', { otherLanguage: './x' }).toString()).not.toContain('Back');
  });
});

describe('a group of choices', () => {
  const group = {
    kind: 'radio',
    name: 'gait',
    legend: 'Walk?',
    choices: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  } as const;

  it('has nothing ticked ahead, and what was chosen', () => {
    expect(choiceGroup(group).toString()).not.toContain('checked');
    expect(choiceGroup({ ...group, chosen: 'no' }).toString()).toMatch(/value="no" checked/);
    expect(
      choiceGroup({ ...group, kind: 'checkbox', chosen: ['yes', 'no'] })
        .toString()
        .match(/checked/g),
    ).toHaveLength(2);
  });

  it('gives its first choice the id that an error leads to, and is described by hint and error', () => {
    const told = choiceGroup({ ...group, hint: 'Think.', error: 'Choose.' }).toString();
    expect(told).toContain('id="gait" name="gait" value="yes"');
    expect(told).toContain('aria-describedby="gait-hint gait-error"');
    expect(told).toContain('<p class="usa-error-message" id="gait-error">Choose.</p>');
  });
});

describe('boxes', () => {
  it('keep what was written, escaped', () => {
    expect(textField({ name: 'n', label: 'N', value: hostile }).toString()).not.toContain('<script');
    expect(textField({ name: 'n', label: 'N', value: hostile, rows: 3 }).toString()).not.toContain('<script');
  });

  it('keep the first line of several, empty or not', () => {
    expect(textField({ name: 'n', label: 'N', value: '\nb', rows: 3 }).toString()).toContain('>\n\nb</textarea>');
  });

  it('are marked as wrong only where they are', () => {
    expect(textField({ name: 'n', label: 'N' }).toString()).not.toContain('aria-invalid');
    expect(textField({ name: 'n', label: 'N', error: 'E' }).toString()).toContain(
      'aria-describedby="n-error" aria-invalid="true"',
    );
  });

  it('of a date say their hint once, on the group, and take the name of a month', () => {
    const date = dateField({
      name: 'b',
      legend: 'Born',
      hint: 'H',
      labels: { month: 'M', day: 'D', year: 'Y' },
      value: { month: 'May' },
      isBirthDate: true,
    }).toString();
    expect(date.match(/aria-describedby/g)).toHaveLength(1);
    expect(date).toContain('inputmode="text" value="May" autocomplete="bday-month"');
    expect(date).not.toContain('type="number"');
  });
});

describe('the list of errors', () => {
  it('leads to each field and is focused without a script too', () => {
    const list = errorSummary('Check 1 answer.', [{ field: 'gait', text: hostile }])?.toString() ?? '';
    expect(list).toContain('<a href="#gait">');
    expect(list).not.toContain('<script');
    expect(list).toMatch(/tabindex="-1" id="errors" data-focus="true" autofocus/);
    expect(errorSummary('None.', [])).toBeUndefined();
  });
});

describe('the step indicator', () => {
  it.each([
    ['en', 'Step 4 of 14'],
    ['es', 'Paso 4 de 14'],
  ] as const)('says in %s how far the form is, in words and as segments', (language, words) => {
    const steps = stepIndicator(language, 4, 14).toString();
    expect(steps).toContain(words);
    expect(steps.match(/steps__segment[" ]/g)).toHaveLength(14);
    expect(steps.match(/steps__segment--done/g)).toHaveLength(4);
  });
});

describe('the countdown', () => {
  const now = Temporal.Instant.from('2026-11-27T19:30:00Z');
  it.each([
    [545, '9:05'],
    [60, '1:00'],
    [0, '0:00'],
    [-5, '0:00'],
  ])('with %i seconds left is written as %s, unseen without a script', (seconds, clock) => {
    const counted = countdown({ language: 'en', now, until: now.add({ seconds }) }).toString();
    expect(counted).toContain(`data-clock>${clock}<`);
    expect(counted).toContain('<p data-line hidden>');
    expect(counted).toContain('data-now="2026-11-27T19:30:00Z"');
  });
});

describe('the body outline', () => {
  const picture = bodyOutline('en').toString();
  /** Of each part of a view, where its number stands from left to right. */
  const placesIn = (view: number): Partial<Record<BodyZone, number>> =>
    Object.fromEntries(
      [...(picture.split('<svg')[view] ?? '').matchAll(/zone--([\w-]+)".*?<text x="(\d+)"/gs)].map(([, zone, x]) => [
        zone,
        Number(x),
      ]),
    );

  it('has the left of a front on the right, and the left of a back on the left', () => {
    const [front, back] = [placesIn(1), placesIn(2)];
    for (const limb of ['arm', 'leg'] as const) {
      expect(front[`left-${limb}`]).toBeGreaterThan(front[`right-${limb}`] ?? Number.NaN);
      expect(back[`left-${limb}`]).toBeLessThan(back[`right-${limb}`] ?? Number.NaN);
    }
    expect(picture).toMatch(
      /Front[\s\S]*Your right<\/span><span>Your left[\s\S]*Back[\s\S]*Your left<\/span><span>Your right/,
    );
  });

  it('shows in both views the number that begins the label of each part', () => {
    const zones: BodyZone[] = ['left-arm', 'right-arm', 'left-leg', 'right-leg', 'trunk', 'seat'];
    expect(zones.map((zone) => zoneLabel(zone, 'x'))).toEqual(['1. x', '2. x', '3. x', '4. x', '5. x', '6. x']);
    for (const [at, zone] of zones.entries())
      expect(picture.match(new RegExp(`zone--${zone}".*?>${at + 1}</text>`, 'g'))).toHaveLength(2);
  });

  it('is told in words, and says whose left it is', () => {
    expect(picture).toMatch(/role="img" aria-label="A body from the front and the back\./);
    expect(bodyOutline('en', 'others').toString()).toContain('Their left');
    expect(bodyOutline('es').toString()).toContain('Su izquierda');
  });
});
