import * as z from 'zod/mini';
import { routesOf } from '../../../shared/http/core/route.ts';
import { PageQuery } from '../../../shared/http/html/form-fields.ts';
import { pageAnswer } from '../../../shared/http/html/html-door.ts';

export const pagesRoutes = routesOf('pages', {
  showHome: {
    method: 'GET',
    path: '/',
    handler: 'http/pages/show-home.ts',
    speaks: 'html',
    summary: 'What this is, for patients, referrers and staff.',
    callers: ['public'],
    query: PageQuery,
    answers: { 200: pageAnswer('The page.') },
  },
  showDocs: {
    method: 'GET',
    path: '/docs',
    handler: 'http/pages/show-docs.ts',
    speaks: 'html',
    summary: 'This documentation as a page.',
    callers: ['public'],
    answers: { 200: pageAnswer('The page.') },
  },
  showOperation: {
    method: 'GET',
    path: '/docs/{operation}',
    handler: 'http/pages/show-docs.ts',
    speaks: 'html',
    summary: 'One operation of this documentation as a page.',
    callers: ['public'],
    answers: { 200: pageAnswer('The page.'), 404: pageAnswer('There is no such operation.') },
  },
  sendAsset: {
    method: 'GET',
    path: '/assets/{file}',
    handler: 'http/pages/send-asset.ts',
    speaks: 'html',
    summary: 'The style, script and pictures of the pages, each under a name that changes with its content.',
    callers: ['public'],
    answers: { 200: { description: 'The file.', schema: z.string(), mediaType: 'text/css; charset=utf-8' } },
  },
});
