import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { apiDocument } from '../../../functions/http/directory/api-document.ts';
import { type ApiOperation, apiOperations } from '../../../functions/http/pages/docs/api-operation.ts';
import { exampleCall, exampleOf } from '../../../functions/http/pages/docs/example.ts';
import { schemaRows, schemaWords } from '../../../functions/http/pages/docs/schema-words.ts';
import { handler } from '../../../functions/http/pages/index.ts';
import { refusalKinds } from '../../../shared/domain/core/refusal.ts';
import { gatewayEvent, lambdaContext } from '../../support/gateway-event.ts';
import { readHtml } from '../../support/page-html.ts';
import { validHtml } from '../../support/valid-html.ts';

const operations = apiOperations(apiDocument());
const named = (name: string): ApiOperation => operations.find(({ operationId }) => operationId === name)!;

const ask = async (operation?: string) => {
  const [resource, pathParameters] = operation === undefined ? ['/docs', null] : ['/docs/{operation}', { operation }];
  const answer = await handler(gatewayEvent('GET', resource, { pathParameters, headers: {} }), lambdaContext);
  return { status: answer.statusCode, ...readHtml(answer.body) };
};

describe('the documentation', () => {
  it('lists every operation of the API with a link, and no page', async () => {
    const { links, html } = await ask();
    const linked = links.map(({ href }) => href).filter((href) => href.startsWith('./docs/'));
    expect([...new Set(linked)].toSorted()).toEqual(
      operations.map(({ operationId }) => `./docs/${operationId}`).toSorted(),
    );
    expect(operations.length).toBeGreaterThan(80);
    expect(operations.filter(({ path }) => path.includes('acknowledgements/')).map(({ path }) => path)).toEqual([
      '/v1/acknowledgements/{token}',
    ]);
    expect(await validHtml(html)).toEqual([]);
  });

  it('names every kind of refusal with its status', async () => {
    const { html, text } = await ask();
    for (const kind of refusalKinds) expect(html).toContain(`<code>${kind}</code>`);
    expect(text).toContain('urn:spinebridge:problem:');
  });

  it.each(operations.map(({ operationId, method, path }) => [operationId, `${method} ${path}`]))(
    '%s has a page of its own, sound and light',
    async (name, h1) => {
      const page = await ask(name);
      expect(page).toMatchObject({ status: 200, h1 });
      expect(await validHtml(page.html)).toEqual([]);
      expect(gzipSync(page.html).byteLength).toBeLessThan(30_000);
      expect(page.html).not.toContain('<script');
    },
  );

  it('has no page for an operation that is none', async () => {
    expect((await ask('constructor')).status).toBe(404);
  });

  it('says who may call, what goes in, and what comes out', async () => {
    const { main } = await ask('holdTime');
    expect(main).toContain('a booking token, for its case');
    expect(main).toContain('slotIdtext, at most 200 characters required');
    expect(main).toContain('caseIdid (int_… or ref_…)');
    expect(main).toMatch(/201 Held\. Members of the answer \(\d+\)/);
  });
});

describe('an example of a call', () => {
  it('sends a body with what it must have, under a new key, with a token', () => {
    expect(exampleCall(named('holdTime'))).toBe(
      [
        'curl "$API/v1/holds" \\',
        '  -H "Authorization: Bearer $TOKEN" \\',
        "  -H 'Content-Type: application/json' \\",
        '  -H "Idempotency-Key: $(uuidgen)" \\',
        `  -d '{\n  "slotId": "…"\n}'`,
      ].join('\n'),
    );
  });

  it('asks with the parameters that it must have, and names ids as variables', () => {
    expect(exampleCall(named('searchSlots'))).toContain(`-G \\\n  --data-urlencode 'appointmentType=…'`);
    const removal = operations.find(({ path }) => path.endsWith('{timeOffId}'))!;
    expect(exampleCall(removal)).toContain('curl -X DELETE "$API/v1/practitioners/$ID/time-off/$TIME_OFF_ID"');
  });

  it('sends no token where anybody may call', () => {
    expect(exampleCall(named('submitIntake'))).not.toContain('Authorization');
  });

  it.each([
    [{ const: 'a' }, 'a'],
    [{ enum: ['b', 'c'] }, 'b'],
    [{ type: 'string', format: 'date' }, '2027-01-15'],
    [{ type: 'string', pattern: '^(hld)_[0-9]{20}$' }, 'hld_…'],
    [{ type: 'integer', minimum: 5 }, 5],
    [{ type: 'integer', minimum: -10 }, 1],
    [{ type: 'boolean' }, true],
    [{ type: 'array', items: { type: 'boolean' } }, [true]],
    [{ anyOf: [{ type: 'boolean' }, { type: 'null' }] }, true],
    [{ type: 'object', properties: { a: { type: 'boolean' }, b: {} }, required: ['a'] }, { a: true }],
  ])('of %j is %j', (schema, value) => {
    expect(exampleOf(schema)).toEqual(value);
  });
});

describe('a schema in words', () => {
  it.each([
    [{ const: true }, 'true'],
    [{ enum: ['yes', 'no'] }, '"yes", "no"'],
    [{ type: 'string' }, 'text'],
    [{ type: 'string', maxLength: 80 }, 'text, at most 80 characters'],
    [{ type: 'string', pattern: String.raw`^\d{1,7}$` }, String.raw`text like ^\d{1,7}$`],
    [{ type: 'string', pattern: 'x'.repeat(61), maxLength: 5 }, 'text, at most 5 characters'],
    [{ type: 'string', format: 'date', pattern: '^x$' }, 'date (YYYY-MM-DD)'],
    [{ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, 'integer from 0'],
    [{ type: 'array', items: { type: 'boolean' }, maxItems: 3 }, 'list of boolean, at most 3'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'text or null'],
    [{ type: 'object', additionalProperties: { type: 'string' } }, 'object by name, each: text'],
    [{ type: 'object', properties: {} }, 'object'],
    [{}, 'any JSON'],
  ])('%j is %s', (schema, words) => {
    expect(schemaWords(schema)).toBe(words);
  });

  it('has a row for each member, however deep, and one for what variants share', () => {
    const place = { type: 'object', properties: { city: { type: 'string', description: 'Where.' } } };
    const schema = {
      anyOf: [
        { type: 'object', properties: { id: { type: 'string' }, place }, required: ['id'] },
        { type: 'object', properties: { id: { type: 'string' }, list: { type: 'array', items: place } } },
      ],
    };
    expect(schemaRows(schema).map(({ name }) => name)).toEqual(['id', 'place', 'place.city', 'list', 'list[].city']);
    expect(schemaRows(schema)[2]).toEqual({
      name: 'place.city',
      words: 'text',
      isRequired: false,
      description: 'Where.',
    });
  });
});
