export { type PageState, pageStates } from '../../domain/paging/page-state.ts';
