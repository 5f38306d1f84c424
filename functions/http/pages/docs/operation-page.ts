import { wayUp } from '../../../../shared/http/html/assets.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import type { Site } from '../../../../shared/http/html/page.ts';
import { noteOf } from '../../../../shared/texts/en/docs-members.ts';
import { docsEn as words } from '../../../../shared/texts/en/pages/docs.ts';
import { type ApiOperation, jsonSchemaOf } from './api-operation.ts';
import { docsPage, docsTable } from './docs-frame.ts';
import { exampleCall } from './example.ts';
import { type SchemaRow, schemaRows, schemaWords } from './schema-words.ts';

const required = html` <strong>${words.required}</strong>`;

const row = ({ name, words: what, isRequired, description }: SchemaRow): (Html | string)[] => [
  html`<code>${name}</code>`,
  html`${what}${isRequired && required}${description && html`<br>${description}`}`,
];

/** A member that is sent, with what its schema does not say. */
const noted = (told: SchemaRow): SchemaRow => {
  const description = [told.description, noteOf(told.name)].filter(Boolean).join(' ');
  return description === '' ? told : { ...told, description };
};

function callers({ security }: ApiOperation): Html {
  const scopesOf = new Map<string, string[]>();
  for (const way of security)
    for (const [name, scopes] of Object.entries(way)) scopesOf.set(name, [...(scopesOf.get(name) ?? []), ...scopes]);
  const isPublic = security.some((way) => Object.keys(way).length === 0);
  return html`<ul>${isPublic && html`<li>${words.anybody}</li>`}${[...scopesOf].map(
    ([name, scopes]) => html`<li>${words.callersOf[name] ?? name}${scopes.length > 0 && words.scope(scopes)}</li>\n`,
  )}</ul>`;
}

const parameterRow = (parameter: ApiOperation['parameters'][number]): (Html | string)[] =>
  row({
    name: parameter.name,
    words: `${words.parameterIn[parameter.in] ?? parameter.in}: ${schemaWords(parameter.schema)}`,
    isRequired: parameter.required,
    ...(parameter.description !== undefined && { description: parameter.description }),
  });

const parameters = ({ parameters: all }: ApiOperation): Html | undefined =>
  all.length === 0
    ? undefined
    : html`<h2 id="parameters">${words.parameters}</h2>
${docsTable([words.name, words.what], all.map(parameterRow))}`;

function body({ requestBody }: ApiOperation): Html | undefined {
  const schema = jsonSchemaOf(requestBody?.content);
  const rows = schema ? schemaRows(schema) : [];
  if (rows.length === 0) return undefined;
  return html`<h2 id="body">${words.body}</h2>
${docsTable([words.name, words.what], rows.map(noted).map(row))}`;
}

/** An answer with its members, folded: the answer of a case has hundreds. */
function answer([status, { description, content }]: [string, ApiOperation['responses'][string]]): Html {
  const schema = jsonSchemaOf(content);
  const rows = schema ? schemaRows(schema) : [];
  return html`<h3 id="answer-${status}">${status === 'default' ? words.otherwise : status}</h3>
<p>${description}</p>
${
  rows.length > 0 &&
  html`<details class="fold"><summary>${words.answerBody(rows.length)}</summary>
${docsTable([words.name, words.what], rows.map(row))}
</details>`
}`;
}

/** One operation: who may call it, an example, what goes in and what comes out. */
export const operationPage = (site: Site, operation: ApiOperation): string =>
  docsPage(
    site,
    `${operation.operationId}, ${words.title}`,
    wayUp('/docs/{operation}'),
    html`<p><a class="line-link" href="../docs#operations">${words.back}</a></p>
<h1><span class="docs-method">${operation.method}</span> <code>${operation.path}</code></h1>
<p>${operation.summary}</p>
<h2 id="callers">${words.callers}</h2>
${callers(operation)}
<h2 id="example">${words.example}</h2>
<pre class="docs-example"><code>${exampleCall(operation)}</code></pre>
<p class="small">${words.exampleHow}</p>
${parameters(operation)}
${body(operation)}
<h2 id="answers">${words.answers}</h2>
${Object.entries(operation.responses).map(answer)}`,
  );
