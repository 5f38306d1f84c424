import type { WordList } from './word-list.ts';

/** Fever, chemotherapy, wounds, self-harm and the diagnosis itself. */
export const otherFindings = {
  FEVER: {
    clinical: true,
    nouns: 'fever, feaver, febrile',
    words:
      'feverish, fiebre, calentura, calenturas, fiebres, febril, fievre, piebre, running a temperature, running a temp, burning up, pyrexia',
  },
  TEMPERATURE: {
    clinical: true,
    nouns: 'temperature, temp',
    words: 'temperatura, termometro, thermometer, tempt, reading',
  },
  LOW_GRADE: {
    clinical: true,
    words:
      'low grade, lowgrade, low-grade, slight fever, mild fever, febricula, decimas, fiebre baja, fiebre leve, poquita fiebre, un poco de fiebre, touch of fever',
  },
  CHILLS: {
    clinical: true,
    nouns: 'chill, rigor, shaking chill',
    nombres: 'escalofrio, escalofrio',
    words: 'escalofrios, shivering, shivers, shaking and cold, tiritando, titiritando, temblando de frio',
  },
  CHEMO: {
    clinical: true,
    nouns: 'chemo, chemotherapy, infusion, chemo treatment, chemo session',
    words:
      'quimio, quimioterapia, quimios, kimio, kimioterapia, quimo, taxol, taxotere, paclitaxel, docetaxel, abraxane, adriamycin, ' +
      'doxorubicin, doxil, cytoxan, cyclophosphamide, carboplatin, cisplatin, carbo, capecitabine, xeloda, gemcitabine, gemzar, ' +
      'eribulin, halaven, vinorelbine, navelbine, fluorouracil, 5fu, epirubicin, ixempra, enhertu, trodelvy, kadcyla, tchp, ' +
      'folfox, folfiri, pemetrexed, etoposide, oxaliplatin, irinotecan, methotrexate, ciclofosfamida, doxorrubicina, ' +
      'capecitabina, gemcitabina, carboplatino, cisplatino, red devil, neutropenic, neutropenia, neutropenico, neutropenica, gemcitabine',
  },
  WOUND: {
    clinical: true,
    nouns:
      'wound, incision, surgical site, surgical scar, stitch, staple, suture, scar, surgery site, cut, surgical cut, incison, back incision',
    nombres: 'herida, cicatriz, incision, punto, sutura, grapa, cortada, erida, cortadura, costura',
    words:
      'incission, insicion, insision, where they cut, where they operated, donde me operaron, donde lo operaron, donde la operaron, donde me cortaron',
  },
  WOUND_BAD: {
    clinical: true,
    verbs:
      'leak, drain, ooze, open, swell, split, weep, smell, stink, bleed, gape, drip, seep, come apart, pop open, open up, burst',
    nouns: 'pus, drainage, discharge',
    words:
      'red, redness, opened up, opening, hot, warm, infected, infection, swollen, puffy, foul, yellow, green, came apart, ' +
      'busted open, separated, coming apart, dehiscence, dehisced, erythema, purulent, fluid, wet, popped, spreading redness, angry, inflamed, gaping',
    verbos:
      'supurar, abrir, hinchar, oler, drenar, sangrar, infectar, reventar, escurrir, gotear, botar, salir, chorrear, apestar, inflamar',
    nombres:
      'rojo, abierto, pus, materia, infectado, hinchado, caliente, inflamado, colorado, enrojecido, apestoso, amarillo, podrido, liquido, agua, agüita, infeccion, secrecion',
  },
  CAUDA: {
    clinical: true,
    words:
      'cauda equina, cauda equina syndrome, cauda, caudaequina, cauda equine, cola de caballo, cola de cavallo, sindrome de cauda equina, cada equina, ' +
      'sindrome de cola de caballo',
  },
  CORD: {
    clinical: true,
    nouns: 'cord, spinal cord, thecal sac, conus, conus medullaris',
    nombres: 'medula, medula espinal, cordon, saco tecal, cono medular, medular, cordon espinal',
    words: 'my spinal cord, epidural',
  },
  COMPRESSED: {
    clinical: true,
    verbs:
      'compress, displace, push, press, squeeze, pinch, impinge, squish, squash, press on, push on, crush, flatten, indent, deform',
    nouns: 'compression, impingement, displacement',
    words:
      'compressing, compressed, severe compression, pressing on, pressing against, pushing on, pushing into, pressure on, sitting on, wrapped around, touching',
    verbos: 'comprimir, aplastar, presionar, desplazar, pellizcar, apretar, oprimir, comprometer, empujar, aprisionar',
    nombres: 'compresion, comprimido, aplastado, presionado, comprecion, apretado',
  },
  COMPRESSION_NAMED: {
    clinical: true,
    words:
      'mscc, mescc, scc, epidural abscess, spinal abscess, absceso epidural, absceso espinal, metastatic cord compression, cord compression, spinal cord compression, malignant cord compression, ' +
      'malignant spinal cord compression, metastatic spinal cord compression, compresion medular, compresion de la medula, ' +
      'compresion medular metastasica, compresion de medula, sindrome de compresion medular, compresion espinal, epidural compression, ' +
      'compresion epidural, comprecion medular, cord compresion, sindrome compresivo medular',
  },
  SELF_HARM: {
    clinical: true,
    words:
      'suicidal, suicide, kill myself, killing myself, end my life, ending my life, end it all, hurt myself, hurting myself, harm myself, ' +
      'take my life, taking my life, take my own life, end my own life, end his life, end her life, kill herself, kill himself, ' +
      'hurt herself, hurt himself, better off dead, rather be dead, wish i was dead, wish i were dead, wish she was dead, ' +
      'better off without me, no reason to live, no point in living, do not want to live, do not wanna live, not want to live, ' +
      'do not want to be here anymore, not want to be here anymore, do not want to wake up, want to die, wants to die, wanna die, ' +
      'wanted to die, wanting to die, ready to die, do not want to go on, overdose, take all my pills, take all the pills, ' +
      'unalive, unalive myself, end the pain forever, self harm, cut myself on purpose, done with life, ' +
      'suicida, suicidarme, suicidarse, suicidio, me quiero morir, se quiere morir, quiero morirme, quiero morir, quiere morirse, ' +
      'quisiera morirme, quisiera morir, ya no quiero vivir, no quiero vivir, no quiere vivir, no quiero seguir viviendo, ' +
      'quitarme la vida, quitarse la vida, matarme, matarse, me voy a matar, se va a matar, hacerme daño, hacerse daño, ' +
      'hacerme algo, acabar con mi vida, acabar con todo, mejor muerta, mejor muerto, estaria mejor muerta, estaria mejor muerto, ' +
      'no vale la pena vivir, ganas de morirme, ganas de morir, ganas de vivir no tengo, me dan ganas de morirme, ' +
      'no le veo sentido a la vida, no tiene sentido vivir, terminar con mi vida, desaparecer de este mundo, ' +
      'quiero dormir y no despertar, no despertar mas, mejor no estar viva, prefiero morirme, prefiero estar muerta, prefiero la muerte, ' +
      'me quiero matar, me queria matar, me quisiera matar, se quiere matar, se queria matar, quisiera estar muerta, ' +
      'quisiera estar muerto, quiero estar muerta, quiero estar muerto, prefiero morir, preferiria morir, preferiria morirme, ' +
      'prefiero estar muerto, preferiria estar muerta, preferiria estar muerto, mejor me muero, mejor me mato',
  },
} satisfies Readonly<Record<string, WordList>>;
