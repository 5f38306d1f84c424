import * as z from 'zod/mini';
import { routesOf } from '../../../shared/http/core/route.ts';

export const pagesRoutes = routesOf('pages', {
  sendAsset: {
    method: 'GET',
    path: '/assets/{file}',
    handler: 'http/pages/send-asset.ts',
    speaks: 'html',
    summary: 'The style of the pages, under a name that changes with its content.',
    callers: ['public'],
    answers: { 200: { description: 'The file.', schema: z.string(), mediaType: 'text/css; charset=utf-8' } },
  },
});
