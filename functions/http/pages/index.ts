import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { pages } from '../../compose.ts';
import { pick } from '../../container.ts';
import { pagesRoutes } from './routes.ts';
import { sendAsset } from './send-asset.ts';

export const handler = httpFunction(pagesRoutes, { sendAsset }, pick(pages));
