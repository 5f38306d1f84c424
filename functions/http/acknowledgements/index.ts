import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { twoDoors } from '../../../shared/http/core/two-doors.ts';
import {
  caseBatches,
  cases,
  committing,
  directory,
  gatherings,
  issuedPages,
  jsonApi,
  keptAnswers,
  pageDoor,
  phone,
  practiceName,
  rounds,
  testPages,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { acknowledgePage } from './acknowledge-page.ts';
import { answerPageByForm } from './answer-page-by-form.ts';
import { acknowledgementPageRoutes } from './page-routes.ts';
import { acknowledgementRoutes } from './routes.ts';
import { showPage } from './show-page.ts';

const standing = { caseBatches, cases, directory, gatherings, issuedPages, rounds, testPages };
const answering = { ...jsonApi, ...keptAnswers, ...committing, ...standing };
const deps = pick({ ...answering, pageDoor, phone, practiceName });

const pages = httpFunction(
  acknowledgementPageRoutes,
  { showPage: showPage(deps), answerPageByForm: answerPageByForm(deps) },
  { ...deps, door: deps.pageDoor },
);
const api = httpFunction(acknowledgementRoutes, { acknowledgePage: acknowledgePage(deps) }, deps);

export const handler = twoDoors(acknowledgementPageRoutes, pages, api);
