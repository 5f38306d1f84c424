import { statusOf } from '../../../../shared/http/core/problem.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import type { Site } from '../../../../shared/http/html/page.ts';
import { docsEn as words } from '../../../../shared/texts/en/pages/docs.ts';
import type { ApiOperation } from './api-operation.ts';
import { docsPage, docsTable } from './docs-frame.ts';

const paragraphs = (lines: readonly string[]): Html => html`${lines.map((line) => html`<p>${line}</p>\n`)}`;

const entry = ({ operationId, method, path, summary }: ApiOperation): Html =>
  html`<li><a href="./docs/${operationId}"><strong>${method}</strong> <code>${path}</code></a><br>${summary}</li>\n`;

/** Groups in the order in which the catalogue names them; what it does not know comes last, under its own name. */
function groups(operations: readonly ApiOperation[]): Html {
  const tags = [...new Set([...Object.keys(words.groups), ...operations.flatMap(({ tags }) => tags)])];
  return html`${tags.map((tag) => {
    const own = operations.filter(({ tags }) => tags.includes(tag));
    return (
      own.length > 0 &&
      html`<h3 id="${tag}">${words.groups[tag] ?? tag}</h3>
<ul class="docs-list">
${own.map(entry)}</ul>`
    );
  })}`;
}

function problems(): Html {
  const refusals = Object.entries(words.refusals).map(
    ([kind, meaning]) => [statusOf[kind as keyof typeof statusOf], kind, meaning] as const,
  );
  const rows = [...words.faults, ...refusals].toSorted(([one], [other]) => one - other);
  return docsTable(
    [words.problemKind, words.problemStatus, words.what],
    rows.map(([status, kind, meaning]) => [html`<code>${kind}</code>`, String(status), meaning]),
  );
}

/** Where the documentation begins: how to call at all, then every operation with a link. */
export const contentsPage = (site: Site, operations: readonly ApiOperation[]): string =>
  docsPage(
    site,
    words.title,
    wayUp('/docs'),
    html`<p><a class="line-link" href="./">${words.home}</a></p>
<h1>${words.title}</h1>
<p>${words.lead}</p>
<ul class="link-list">
<li><a href="#sign-in">${words.signIn}</a></li>
<li><a href="#refer">${words.refer}</a></li>
<li><a href="#repeat">${words.repeat}</a></li>
<li><a href="#errors">${words.errors}</a></li>
<li><a href="#operations">${words.contents}</a></li>
<li><a href="./openapi.json">${words.document}</a></li>
</ul>
<h2 id="sign-in">${words.signIn}</h2>
${paragraphs(words.signInHow)}
<h2 id="refer">${words.refer}</h2>
<p>${words.referToken}</p>
<pre class="docs-example"><code>${words.tokenCall}</code></pre>
${paragraphs(words.referHow)}
<ul class="link-list">${['previewTriage', 'submitReferral', 'addReferralAnswers', 'getReferral', 'bookAppointment'].map(
      (name) => html`<li><a href="./docs/${name}">${name}</a></li>\n`,
    )}</ul>
<h2 id="repeat">${words.repeat}</h2>
${paragraphs(words.repeatHow)}
<h2 id="errors">${words.errors}</h2>
${paragraphs(words.errorsHow)}
${problems()}
<h2 id="operations">${words.contents}</h2>
${groups(operations)}`,
  );
