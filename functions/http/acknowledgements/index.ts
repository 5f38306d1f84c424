import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { cases, committing, directory, issuedPages, jsonApi, keptAnswers, rounds, testPages } from '../../compose.ts';
import { pick } from '../../container.ts';
import { acknowledgePage } from './acknowledge-page.ts';
import { acknowledgementRoutes } from './routes.ts';

const deps = pick({ ...jsonApi, ...keptAnswers, ...committing, cases, directory, issuedPages, rounds, testPages });

export const handler = httpFunction(acknowledgementRoutes, { acknowledgePage: acknowledgePage(deps) }, deps);
