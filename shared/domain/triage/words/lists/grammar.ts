import type { WordList } from './word-list.ts';

/** Small words with a meaning for the reader: ability, denial, change, time. None of them is clinical. */
export const grammar = {
  NOT: { words: 'not, no, never, nunca, jamas' },
  PODER: { verbos: 'poder, lograr, conseguir, alcanzar' },
  CANNOT: {
    words:
      'cannot, could not, can not, can barely, can hardly, could barely, could hardly, can scarcely, can no longer, could no longer, no longer can, ' +
      'unable to, not able to, barely able to, hardly able to, not been able to, not be able to, never able to, no longer able to, ' +
      'lost the ability to, lost ability to, lost my ability to, lost her ability to, lost his ability to, impossible to, ' +
      'impossible for me to, incapable of, stopped being able to, barely, hardly, no way to, will not let me, would not let me, ' +
      'not capable of, inability to, can never, quit being able to, cannot seem to, cannot even, cannot get myself to, cannot even try to, cannot hardly, ' +
      'sin poder, imposible, incapaz de, dejo de, deje de, dejaron de, he dejado de, apenas, casi no, ' +
      'no soy capaz de, no es capaz de, no hay forma de, no hay manera de, no hubo forma de, no hubo manera de, no tengo forma de, no encuentro forma de, ni como, me resulta imposible, se me hace imposible, ' +
      'se le hace imposible, a duras penas, con trabajo, sin lograr, perdi la capacidad de, ya no mas, apenitas, ni pa',
    phrases: [
      'no|ni|nunca|tampoco PODER',
      'no can',
      'no|ni ME PODER',
      'never can',
      'not CAN',
      'have not been able to',
      'need|needs help to',
      'stop|stops|stopped|quit being able to',
    ],
  },
  ME: { words: 'me, se, te, nos, le, les, lo, la, los, las, os' },
  CAN: { words: 'can, able to, could' },
  TROUBLE: {
    nouns: 'trouble, problem, issue, difficulty, struggle, change, hassle',
    verbs: 'struggle, struggle to, struggle with',
    words:
      'hard time, hard to, harder to, difficult to, difficulty, dysfunction, disturbance, tough to, tough time, a hard, takes forever to, takes me forever to, ' +
      'takes a long time to, takes so long to, takes me so long to, takes effort to, effort to, problemas para, batallo, batalla, batallando, batallar, ' +
      'me cuesta, le cuesta, me cuesta mucho, le cuesta mucho, me cuesta trabajo, le cuesta trabajo, cuesta trabajo, me esta costando, le esta costando, ' +
      'dificultad, dificultades, tardo, tarda, tardo mucho, tarda mucho, mucho trabajo, dificil, trabajito, se me dificulta, se le dificulta, ' +
      'se me hace dificil, se le hace dificil, no me es facil, me demoro, se demora, trabajo para, me da trabajo, le da trabajo, trancado para',
    nombres: 'problema, trastorno, cambio, dificultad, inconveniente, alteracion',
  },
  WORSE: {
    words:
      'worse, worsening, bad, worst, off, peor, mal, empeorando, deteriorating, terrible, awful, gone, going, shot, horrible, malo, fatal',
  },
  BOTH: {
    words: 'both, bilateral, bilaterally, ambos, ambas, las dos, los dos, las 2, los 2, all four, all 4, las cuatro',
  },
  ONE: { words: 'one, single, unilateral, una sola, un solo, una, un, 1' },
  LEFT: { words: 'left, izquierda, izquierdo, isquierda, isquierdo, izq, lft' },
  RIGHT: { words: 'right, derecha, derecho, der, rt, rght' },
  VERY: {
    words:
      'new, severe, severely, sudden, suddenly, very, really, extremely, badly, terribly, bad, super, so, nuevo, nueva, severo, severa, fuerte, grave, muy, mucho, bien, super, mega, horrible, terrible, totally, completely, seriously, days, dias, week, weeks, semana, semanas, brand new, all of a sudden',
  },
  WELL: {
    words:
      'fine, ok, okay, good, great, well, normal, normally, perfect, perfectly, strong, no problem, no problems, no issues, bien, perfecto, perfecta, perfectos, perfectas, normales, excelente, sin problema, sin problemas, no trouble, all good, without trouble, without any trouble, without problems, no hay problema, like normal, como siempre bien, intact, 5/5, solid, de maravilla, alright, healthy',
  },
  LIMITED: {
    words:
      'far, fast, long, much, more than, very, very far, properly, normally, right, straight, without pain, without hurting, a mile, a block, blocks, ' +
      'for long, for more than, for very long, as far, as fast, as much, too far, too long, as long, quickly, a lot, miles, distances, long distances, ' +
      'lejos, largo, rapido, mucho, mas de, tanto, derecho, cuadras, distancias, mucho tiempo, largas distancias, as well, bien, very well, too well, well, like i used to, like before, como antes, stairs, up stairs, straight line, in a straight line, heels, on heels, on my heels, on my toes, on one foot, without stopping, sin parar',
  },
  /** With help only. */
  ASSISTED: {
    words:
      'without help, without holding, without holding on, without a cane, without a walker, without my cane, without my walker, sin ayuda, sin apoyo, sin agarrarme, sin baston, sin andador, sola, solo, por mi cuenta, ' +
      'on my own, by myself, unassisted, without assistance, alone, unsupported, sin sostenerme, sin que me ayuden, without support, without somebody, without someone',
  },
  KEEP: {
    verbs: 'keep, start, begin, continue',
    words: 'am, is, are, been, was, were, always, constantly, constant, started to, siempre',
  },
  FEAR: { words: 'fear, fright, miedo, susto, terror, nervios, nerves, emotion, emocion, shock' },
  FEAR_WORD: {
    words:
      'worried, afraid, scared, fear, fearful, terrified, concerned, anxious, nervous, worry, miedo, temo, temor, preocupa, preocupada, preocupado, dread, panicking, frightened',
  },
  /** It has passed, in words that stand side by side: "ya me pasó" would say that it happened. */
  PASSED: { words: 'ya se paso, ya se me paso, todo paso' },
  LAUGH: { words: 'laugh, laughing, laughed, laughter, risa, reir, reirme, carcajada, carcajadas' },
} satisfies Readonly<Record<string, WordList>>;
