import * as z from 'zod/mini';
import type { Door, Written } from '../core/door.ts';
import type { Answer } from '../core/route.ts';
import { canonicalJson } from '../json/canonical-json.ts';
import { problemJson } from '../json/json-door.ts';
import { formType, isFormType, readForm } from './form-body.ts';
import type { Site } from './page.ts';
import { prefersData, prefersPage } from './prefers.ts';
import { isDeadLink, problemPage } from './problem-page.ts';
import { headersOf, pageHeaders } from './security-headers.ts';

/** Nothing leaves as a page but what `page()` wrote. */
const PageText = z.string().check(z.startsWith('<!doctype html>'));

/** An answer that is a page. */
export const pageAnswer = (description: string): Answer => ({ description, schema: PageText });

/** A problem as a page, which stands in no frame. */
export const pageOfProblem = (...[site, problem, asked]: Parameters<typeof problemPage>): Written => ({
  headers: { ...pageHeaders },
  body: problemPage(site, problem, asked),
});

/**
 * Pages: forms in, HTML out; a problem is a page too, unless the client asks for data.
 * @param sites origins that may put pages of a route that `embeds` in a frame: those whose pages may call the API
 */
export const htmlDoor = (site: Site, sites: readonly string[] = []): Door => ({
  takes: isFormType,
  wanted: `Send a form as ${formType} and say so in Content-Type.`,
  read: readForm,
  comparable: canonicalJson,
  write: (body, exchange) => ({ headers: { ...headersOf(exchange, sites) }, body: String(body) }),
  present: (problem, exchange) =>
    prefersData(exchange)
      ? problemJson(problem)
      : { headers: { ...headersOf(exchange, sites) }, body: problemPage(site, problem, exchange) },
});

/**
 * Another door whose problems are pages for a client that prefers those: a browser that was sent to the API. As data a link that opens
 * nothing names whom to call, as its page does.
 */
export const withProblemPages = (door: Door, site: Site): Door => ({
  ...door,
  present: (problem, exchange) => {
    if (prefersPage(exchange)) return pageOfProblem(site, problem, exchange);
    const told = isDeadLink(problem, exchange) ? { ...problem, phone: site.phone } : problem;
    return door.present(told, exchange);
  },
});
