import type { BodyOutlineTexts } from '../../en/pages/body-outline.ts';

export const bodyOutlineEs: BodyOutlineTexts = {
  front: 'De frente',
  back: 'De espaldas',
  left: { own: 'Su izquierda', others: 'Su izquierda' },
  right: { own: 'Su derecha', others: 'Su derecha' },
  alternative:
    'Un cuerpo de frente y de espaldas. Cada parte tiene un número. La lista de abajo tiene los mismos números.',
};
