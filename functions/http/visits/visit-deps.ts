import { slotView } from '../../../shared/contract/views/slot-view.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { FoundSlot } from '../../../shared/domain/scheduling/slot-order.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import type { BookingDeps } from '../../../shared/workflows/booking/booking-deps.ts';

/** What the operations on visits share. */
export interface VisitDeps extends BookingDeps {
  linkKeys: () => Promise<LinkKeys>;
  publicUrl: string;
}

/** Shows the alternatives of a refused booking as clients know slots. */
export async function showingAlternatives<T>(
  { directory }: Pick<VisitDeps, 'directory'>,
  book: Promise<T>,
): Promise<T> {
  try {
    return await book;
  } catch (error) {
    if (!(error instanceof Refusal) || !error.extras.alternatives) throw error;
    const { clinics } = await directory.directory();
    const alternatives = (error.extras.alternatives as FoundSlot[]).map((slot) => slotView(slot, clinics));
    throw new Refusal(error.kind, error.message, { ...error.extras, alternatives });
  }
}
