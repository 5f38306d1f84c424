import type { WordList } from './word-list.ts';

/** Standing, walking, balance and strength. */
export const movement = {
  WALK: {
    clinical: true,
    verbs:
      'walk, stand, stand up, stand on, get up, get out of bed, ambulate, take a step, take a single step, take one step, ' +
      'take steps, bear weight, put weight, put any weight, move, move my legs, move her legs, move his legs, ' +
      'move the legs, get around, get to my feet, get on my feet, use my legs, use her legs, use his legs, climb stairs, ' +
      'climb the stairs, walk up stairs, go up stairs, go up the stairs, get out of the chair, get back up, get off the floor, get up off the floor, get off the toilet, ' +
      'get off the couch, get up off, get out of a chair, pull myself up, hold myself up, support myself, ' +
      'get outta bed, sit up, transfer, keep myself up, hold my weight, support my weight, stay on my feet, stay standing, stay upright, get about, make a step, make one step, make even one step, weight bear, set foot, stand unaided, ' +
      'lift myself, raise myself, take 2 steps, take two steps, take three steps, walk straight, make it up the stairs',
    verbos:
      'caminar, andar, parar, poner de pie, poner en pie, levantar, levantar de la cama, dar un paso, dar paso, dar ni un paso, ' +
      'dar un solo paso, dar pasos, dar dos pasos, sostener, sostener en pie, mantener, mantener en pie, mover, ' +
      'mover las piernas, mover los pies, quedar parado, quedar de pie, estar de pie, estar parado, apoyar, apoyar el pie, ' +
      'apoyar los pies, incorporar, subir escaleras, subir las escaleras, enderezar, bajar de la cama, salir de la cama, ' +
      'desplazar, tener en pie, tener de pie, tener parado, quedar en pie, pisar, afirmar, mover de la cintura',
    nouns: 'walking',
  },
  /** Spanish verbs of walking alone, for "no camino": "no muevo", "no levanto" need what is moved. */
  CAMINO: {
    clinical: true,
    verbos:
      'caminar, andar, dar un paso, dar ni un paso, dar paso, dar ni paso, dar pasos, dar ni dos pasos, dar ni un solo paso, ' +
      'sostener en pie, mantener en pie, tener en pie, poner de pie, poner en pie',
  },
  GAIT: {
    clinical: true,
    nouns: 'gait, balance, coordination, equilibrium, footing',
    nombres: 'equilibrio, balance, marcha, coordinacion, estabilidad, valance, ekilibrio',
  },
  UNSTEADY: {
    clinical: true,
    nouns: 'unsteadiness, imbalance, ataxia',
    words:
      'unsteady, unstable, off balance, wobbly, wobbling, wobble, wobbles, staggering, staggers, stagger, staggered, ' +
      'lopsided, unbalanced, shaky on my feet, wonky, tipsy, drunk, like a drunk, like a drunk person, drunken sailor, ' +
      'like a drunken sailor, like a zombie, like a penguin, like a duck, sideways, crooked, funny, weird, strange, zigzag, ' +
      'zig zag, off, wide, listing, veering, ataxic, teetering, tottery, doddery, jerky, unsure, all over the place, en pedo, cuete, cheves, copas, tragos, cervezas, wobbly legged, clumsy, shuffling, shuffle, shuffles, stiff',
    nombres:
      'inestable, inestabilidad, inseguro, jalado, jumo, mamado, ataxia, borracho, tambaleante, chueco, zigzagueando, pato, robot, descoordinado, mareado, torcido, desequilibrado, descoordinado, ' +
      'tieso, borrachito, ebrio, tomado, raro, zambo, cojo, jorobado, torpe, patojo',
  },
  TUMBLE: {
    clinical: true,
    verbs:
      'fall, stumble, trip, stagger, topple, tip over, lurch, wobble, fall down, fall over, bump into, lose my footing, ' +
      'sway, teeter, veer, limp, tumble, collapse, go down, keel over',
    nouns: 'fall',
    verbos:
      'caer, tropezar, tambalear, trastabillar, cojear, renguear, rengear, irse de lado, ladear, desplomar, bambolear',
    nombres: 'caida, tropezon, tambaleo, cojera',
  },
  WALKING_AID: {
    clinical: true,
    nouns:
      'cane, rail, railing, banister, handrail, stick, walker, crutch, rollator, walking stick, walking frame, furniture, wall, grab bar',
    nombres:
      'andador, barandal, pasamano, baranda, baston, muleta, andadera, burrito, tacataca, pared, mueble, andarivel, caminador',
  },
  WHEELCHAIR: {
    clinical: true,
    nouns: 'wheelchair, wheel chair, hoyer lift, stretcher, gurney',
    nombres: 'silla de rueda, camilla',
    words:
      'wheelchair bound, bedbound, bed bound, bedridden, bed ridden, chairbound, silla de ruedas, nonambulatory, non ambulatory',
  },
  PARALYSED: {
    clinical: true,
    words:
      'paralysis, paraplegia, paraplegic, quadriplegia, quadriplegic, tetraplegia, hemiplegia, plegic, plegia, paralized, ' +
      'paralyzed, paralysed, parlyzed, paralysed, paralisis, paraplejia, paraplejico, paraplejica, cuadriplejia, tetraplejia',
    nombres: 'paralizado, paralitico, tullido, paralisado, postrado, invalido, baldado',
    verbos: 'tullir',
  },
  /** Weak: states of a limb. */
  WEAK: {
    clinical: true,
    words:
      'weak, weaker, weakened, heavy, heavier, heavyness, floppy, useless, rubbery, rubber, wobbly, clumsy, jelly, jello, ' +
      'noodle, noodles, spaghetti, lead, cement, concrete, mush, mushy, dead weight, limp, flimsy, feeble, shaky, ' +
      'not strong, not as strong, like wet noodles, bricks, sandbags, logs, tree trunks, stone, water, cotton, pudding, ' +
      'butter, wood, trunks, gone, toast, giving, buckly, lazy, unresponsive, lifeless, weekness, wek, ' +
      'anchors, marshmallows, not right, buckling, tired, flaccid, paretic',
    nombres:
      'debil, flojo, pesado, aguado, gelatina, plomo, trapo, hule, lana, cansado, tembloroso, blando, fofo, inutil, muerto, ' +
      'devil, pezado, floxo, cemento, piedra, madera, chicle, goma, flan, espagueti, fideo, tronco, torpe, flacido, floja, guanga, ' +
      'aguadito, flojito, desguanzado, engarrotado, desmayado, algodon, concreto, mantequilla, palo',
  },
  WEAKNESS: {
    clinical: true,
    nouns: 'weakness, heaviness, clumsiness, paresis',
    words:
      'weekness, weaknes, weekness, paraparesis, quadriparesis, hemiparesis, monoparesis, muscle weakness, motor deficit, motor weakness',
    nombres:
      'debilidad, flojera, flojedad, pesadez, paresia, paraparesia, hemiparesia, devilidad, debilida, torpeza, aguadera, deficit motor',
  },
  DROP_FOOT: {
    clinical: true,
    words:
      'foot drop, footdrop, drop foot, dropfoot, dropped foot, wrist drop, hand drop, pie caido, pie cae, floppy foot, ' +
      'foot slaps, foot slapping, slaps the floor, slaps the ground, foot flops',
  },
  STRENGTH: {
    clinical: true,
    nouns: 'strength, power, grip, force, muscle, use, movement, motion, control, stamina',
    nombres: 'fuerza, movilidad, movimiento, fuersa, agarre, potencia, fuerzita, control, juersa, fortaleza',
  },
  /** To give way: what a limb does. */
  GIVE_WAY: {
    clinical: true,
    verbs:
      'buckle, give out, give way, give up, collapse, fail, fold, crumple, quit, stop working, stop moving, ' +
      'stop responding, go out, cave in, cave, go limp, go weak, fold up, shake, tremble, lock up, sink, melt, cut out, ' +
      'go jelly, turn to jelly, turn to mush, turn to jello, turn to rubber, quit working, wobble, drag, freeze, lag, ' +
      'let me down, slip out, stop listening, stop obeying, stop cooperating, refuse, go on strike, betray me',
    verbos:
      'doblar, aflojar, vencer, fallar, flaquear, temblar, ir, acalambrar, trabar, aguadar, desguanzar, ceder, cansar, amarrar, tiesar, engarrotar, bailar, descontrolar, apagar, morir, desmayar',
  },
  /** What a limb does no longer: "won't hold me", "no me responden". */
  OBEY: {
    verbs:
      'hold, push, work, move, support, respond, obey, lift, go, listen, cooperate, do what i, do what, function, carry, bend, ' +
      'keep me, hold up, behave, do their job, do anything, get the message, follow, come along, want to, feel, belong, do',
    verbos:
      'responder, dar, sostener, aguantar, obedecer, servir, funcionar, reaccionar, querer, mover, mober, hacer caso, trabajar, ' +
      'ayudar, levantar, agarrar, cargar, tener, contestar, rendir, sujetar, alcanzar, jalar, soportar, coordinar, subir, alzar, despegar, arrancar, acompañar',
  },
  MOVE_LIMB: {
    verbs:
      'move, lift, raise, bend, straighten, wiggle, use, flex, pick up, control, push, grip, squeeze, close, open, hold up, ' +
      'swing, feel my, extend, kick, rotate',
    verbos:
      'mover, levantar, alzar, doblar, estirar, usar, apoyar, cerrar, abrir, apretar, mober, controlar, menear, agarrar, flexionar, enderezar',
  },
  DRAG: {
    clinical: true,
    verbs: 'drag, scuff, slap, catch, shuffle',
    verbos: 'arrastrar, jalar, halar',
  },
} satisfies Readonly<Record<string, WordList>>;
