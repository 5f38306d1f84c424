/** The functions that staff work with: the one place of this folder that a bug is sown through. */
export { handler as cases } from '../../functions/http/cases/index.ts';
export { handler as desk } from '../../functions/http/desk/index.ts';
export { handler as staff } from '../../functions/http/staff/index.ts';
export { handler as visits } from '../../functions/http/visits/index.ts';
