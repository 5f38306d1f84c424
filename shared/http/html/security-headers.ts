import * as z from 'zod/mini';
import type { Exchange } from '../core/exchange.ts';
import { readPageQuery } from '../core/query.ts';

const FramedQuery = z.object({ embed: z.optional(z.string()) });

/**
 * Nothing but our own style, script, images and forms (CSP Level 3).
 * @param ancestors who may put the page in a frame @param more what a page may do besides
 */
const policyFor = (ancestors: string, ...more: readonly string[]): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
    ...more,
  ].join('; ');

const common: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Type': 'text/html; charset=utf-8',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** What every page is sent with that stands in no frame, besides what every answer is (core/security-headers.ts). Nothing is kept. */
export const pageHeaders: Readonly<Record<string, string>> = {
  ...common,
  'Content-Security-Policy': policyFor("'none'"),
  'X-Frame-Options': 'DENY',
};

/** The script of the console asks our own pages for what changed while one looks or types. */
const consoleHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'Content-Security-Policy': policyFor("'none'", "connect-src 'self'"),
};

/** Whether a page was asked for as one that stands in a frame of another site, and is one that may. */
const isEmbedded = (exchange: Exchange): boolean => {
  const { route } = exchange.state;
  return route?.embeds === true && readPageQuery(exchange, FramedQuery).embed === '1';
};

/**
 * What a page is sent with. X-Frame-Options names no sites, so it is left out where some may frame the page.
 * @param sites origins that may put a page in a frame which may stand in one
 */
export const headersOf = (exchange: Exchange, sites: readonly string[]): Readonly<Record<string, string>> =>
  isEmbedded(exchange) && sites.length > 0
    ? { ...common, 'Content-Security-Policy': policyFor(sites.join(' ')) }
    : exchange.state.route?.by === 'session'
      ? consoleHeaders
      : pageHeaders;
