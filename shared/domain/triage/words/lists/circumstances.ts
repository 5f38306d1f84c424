import type { WordList } from './word-list.ts';

/** What people do and use because they cannot walk, hold or pass: parts of the phrases of the findings. */
export const circumstances = {
  CRAWL: { verbs: 'crawl', verbos: 'gatear, arrastrar', words: 'a gatas, on all fours, on my hands and knees' },
  HELP_TO: {
    words:
      'have to, has to, had to, need to, needs to, needs someone to, need someone to, needed someone to, need somebody to, needs somebody to, need my, needs my, got to',
  },
  CARRY: { verbs: 'carry, lift, drag', words: 'cargar, cargarme, cargarla, cargarlo' },
  DEJAR: { verbos: 'dejar' },
  QUEDAR: { verbos: 'quedar' },
  HACERLO: { words: 'ni, ya, volver a, yo, ella, el, solo, sola, sostenerme para' },
  LEGS_ARE: { words: 'legs are, legs just, legs have, legs completely, piernas estan, legs' },
  IN_USE: {
    words:
      'in a, in the, in my, in her, in his, need a, needs a, needed a, using a, uses a, use a, with a, bound to a, confined to a, now in a, now in, need the, needs the, using the, ended up in, put her in, put him in, put me in, using, requires a, ' +
      'en, necesito, necesita, estoy en, esta en, ando en, anda en, uso, usa, quede en, quedo en',
  },
  WHEELCHAIR_BOUND: {
    words: 'wheelchair bound, bed bound, chair bound, bedbound, bedridden, bed ridden, postrada, postrado',
  },
  HOLD_ON: {
    verbs:
      'hold, hold on to, hold onto, grab, grab on to, grab onto, grip, lean on, lean against, hang on to, hang onto, touch, furniture walk, hug, cling to, use, steady',
    verbos: 'agarrar, sostener, apoyar, aguantar, sujetar, detener, recargar, recostar, pegar, afirmar',
  },
  START_USE: {
    words:
      'need a, needs a, needed a, need my, needs her, started using a, start using a, started using, now use a, now uses a, now using a, using a, have to use a, has to use a, had to use a, had to get a, ' +
      'got a, bought a, borrowed, borrowed a, using my, have to use my, had to start using a, had to start using, use a, uses a, with a, on a, went to a, need the, gave me a, ' +
      'needs my, uso, usa, necesito, necesita, tengo que usar, tiene que usar, tuve que usar, tuve que comprar, compramos, compre, ando con, anda con, camino con, camina con, empece con, empezo con, empece a usar, empezo a usar, me prestaron, ahora uso, ahora usa, con un, con una, le compramos, pedi prestado, conseguimos',
  },
  TUMBLE_ES: { clinical: true, verbos: 'caer, desplomar, tambalear, trastabillar, tropezar, ladear' },
  SENTIR: { verbos: 'sentir' },
  MOJAR: { clinical: true, verbos: 'mojar, orinar, mear, ensuciar' },
  WALK_ES: {
    clinical: true,
    verbos: 'caminar, andar, parar, levantar, mantener, subir, bajar, mover, poner de pie',
    words: 'la marcha',
  },
  MEAR: { clinical: true, verbos: 'orinar, mear, miar, cagar, ensuciar, zurrar' },
  ESCAPE_ES: {
    clinical: true,
    verbos: 'escapar, chorrear, gotear, salir, ir, escurrir, venir, soltar, botar, regar, derramar',
  },
  NEED_PAD: {
    words:
      'need, needs, needed, wear, wears, wearing, wore, use, uses, using, used, put her in, put him in, put me in, buy, buying, bought, in, back in, going through, soak, soaked, soaking, ' +
      'uso, usa, usar, usando, ando con, anda con, necesito, necesita, poner, ponerle, ponerme, pongo, pone, con, en, compre, comprar, comprarle, le pusimos, me pusieron, le ponemos, tengo que usar, ando en, cambiarle, cambiarme',
  },
  HAD_PLACED: {
    words:
      'had to put, had to put in, had to place, put in, put in a, placed, placed a, inserted, needed, need, needs, have, has, got, now have, gave me, sent home with, sent me home with, came home with, have to use, require, requires, required, ' +
      'me pusieron, le pusieron, tuvieron que poner, tuvieron que ponerme, tuvieron que ponerle, ando con, anda con, tengo, tiene, estoy con, esta con, me metieron, le metieron, con, pusieron, they had to, er put, er had to',
  },
  STRAIN: {
    clinical: true,
    verbs: 'strain, push, bear down, force, push hard, squeeze',
    verbos: 'pujar, forzar, esforzar, empujar, hacer fuerza',
  },
  I_AM: {
    words:
      'i am, she is, he is, i have been, she has been, he has been, i keep, she keeps, he keeps, i started, she started, he started, been, mom is, dad is, i just started, mother is, father is, keeps, keep',
  },
  STRENGTH_GOES: { verbos: 'ir, acabar, quitar, perder, bajar, agotar' },
  TIRED: { words: 'because i am tired, porque estoy cansada' },
} satisfies Readonly<Record<string, WordList>>;
