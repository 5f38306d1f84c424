import type { WordList } from './word-list.ts';

/** Feeling, numbness and pain. */
export const sensation = {
  NUMB: {
    clinical: true,
    words:
      'numb, num, numbed, asleep, dead, tingly, tingling, tingle, tingles, prickly, prickling, pins and needles, ' +
      'pins needles, fell asleep, falls asleep, fall asleep, falling asleep, went to sleep, go to sleep, goes to sleep, ' +
      'going to sleep, went numb, going numb, goes numb, gone numb, go numb, novocaine, novocained, lidocaine,  burning, buzzing, ' +
      'like it is wrapped, wrapped in plastic, wrapped in cotton, like plastic, like cotton, like wood, like rubber, wooden, ' +
      'like a block of wood, ' +
      'not mine, not my own, not there, not even there, does not belong to me, do not belong to me, belong to someone else, ' +
      'belongs to someone else, belongs to somebody else, somebody else s, not attached, not connected, ' +
      'like they are not mine, like they are not there, electric, static, ants, crawling, fuzzy, like carpet, on carpet, on cotton, ' +
      'on clouds, on sponges, on marshmallows, on pillows, on foam, like i am wearing socks, socks on, frozen, insensate, anesthetized, ' +
      'dull, like sandpaper, half asleep, sleeping, on fire, prickles, pricking,  sleepy, lost to me, someone elses, like stone, detached, ' +
      'nothing there, hollow',
    nombres:
      'dormido, lelo, adormecido, entumecido, entumido, acorchado, acolchado,  insensible, anestesiado, adormilado, dormidito, ' +
      'acalambrado, muerto, ajeno, dolmido, adolmecido, encalambrado, corcho, carton, electrico',
    verbos:
      'adormecer, entumecer, entumir, entumer, hormiguear, acorchar, acalambrar, dormir, anestesiar, encalambrar, dolmir',
  },
  NUMBNESS: {
    clinical: true,
    nouns:
      'numbness, tingling, anesthesia, anaesthesia, paresthesia, paraesthesia, electric shock, electrical shock, sensory loss, ' +
      'loss of sensation, loss of feeling, sensory change, sensory deficit, hypoesthesia, shock, zap, dysesthesia, zing, ' +
      'sensory level',
    words: 'numness, numbnes, tingeling, paresthesias, lhermitte, nubness, numbess',
    nombres:
      'adormecimiento, entumecimiento, hormigueo, hormiga, hormiguita, corrientazo, parestesia, acorchamiento, insensibilidad, ' +
      'anestesia, toque electrico, descarga electrica, calambre, cosquilleo, adormesimiento, entumimiento, hipoestesia, ' +
      'ormigueo, piquete, corriente, toque, choque electrico, nivel sensitivo, deficit sensitivo',
  },
  FEELING: {
    clinical: true,
    nouns: 'feeling, sensation, sense of touch, touch',
    nombres: 'sensibilidad, sensacion, tacto, sencibilidad, sensivilidad, sensasion',
  },
  FEEL: { verbs: 'feel, sense', verbos: 'sentir, cientir' },
  ODD: {
    words:
      'odd, strange, weird, funny, different, off, wrong, altered, not right, changed, rara, raro, raras, raros, extraña, extraño, extrañas, distinta, distinto',
  },
  /** Loss: of feeling, strength, control, balance, use. */
  LOSE: {
    verbs: 'lose, lack, loose',
    words: 'loss of, lack of, lost, losing, loses, loosing, lossing, loss, decreased, reduced, diminished, absent',
    verbos: 'perder, pelder, faltar',
    nombres: 'perdida de, falta de',
  },
  /** That something is not there: right before its name. */
  LACK: {
    words: 'no, without, zero, less, little, sin, menos, poca, poco, cero, ninguna, barely any, hardly any, not much',
    phrases: ['no TENER', 'not HAVE'],
  },
  TENER: { verbos: 'tener, haber, quedar, sentir' },
  HAVE: { verbs: 'have, got' },
  PAIN: {
    clinical: true,
    nouns: 'pain, ache, soreness, agony, discomfort, spasm, stabbing, throbbing',
    verbs: 'hurt, ache, kill me, throb, burn, kill, sting',
    words: 'painful, sore, aching, achy, achey, tender, killing me, killin me, stiff',
    nombres: 'dolor, molestia, dolorcito, adolorido, dolencia, ardor, punzada, puntada, piquete, dolorido, doloroso',
    verbos: 'doler, punzar, arder, molestar, quemar',
  },
  SHOOT: {
    clinical: true,
    verbs:
      'shoot, radiate, travel, run, go, spread, zap, zing, jolt, fire, burn, stab, move, come, extend, creep, course, rip, rush, refer',
    words: 'electric, lightning, lightening',
    verbos:
      'bajar, correr, recorrer, irradiar, ir, extender, llegar, pasar, subir, tirar, jalar, bajr, punzar, quemar, venir, coger, agarrar, seguir, atravesar, regar, chorrear',
  },
  SCIATICA: {
    clinical: true,
    words:
      'sciatica, sciatic, sciatic pain, sciatic nerve, radiculopathy, radicular pain, radicular, nerve pain, ' +
      'ciatica, ciatico, ciatalgia, radiculopatia, siatica, ciatika, lumbociatica, citica, dolor radicular',
  },
  BAND: {
    clinical: true,
    nouns:
      'band, hoop, belt, girdle, corset, vice, vise, hug, bear hug, rope, strap, cinch, tight belt, rubber band, clamp, python, snake, ring',
    nombres:
      'faja, fajon, corset, cinturon, banda, cincho, corse, correa, soga, cinto, fajero, aro, anillo, lazo, mecate, boa',
    words:
      'band like, bandlike, belt like, beltlike, girdle like, girdling, banding, band-like, en cinturon, en banda, en faja',
  },
  SQUEEZE: {
    clinical: true,
    verbs: 'squeeze, tighten, wrap, grip, crush, constrict, clamp, hug',
    nouns: 'tightness, pressure, squeezing',
    words: 'tight, squeezing, wrapped',
    verbos: 'apretar, oprimir, exprimir, estrujar, abrazar, rodear, estrangular, ajustar',
    nombres: 'opresion, presion, apretado, apreton',
  },
  SEX: {
    clinical: true,
    words:
      'sex, sexual, sexually, intercourse, intimate, orgasm, orgasms, climax, erection, erections, erectile, hard on, get hard, ' +
      'get it up, viagra, ereccion, erecciones, sexo, relaciones, sexuales, intimidad, orgasmo, orgasmos, se me para, ' +
      'se le para, se me paraba, pararseme, impotent, impotence, impotente, impotencia, ed, have sex, make love, hacer el amor, ' +
      'arousal, aroused, make love, vengo, venirme',
  },
} satisfies Readonly<Record<string, WordList>>;
