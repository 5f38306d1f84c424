import type { WordList } from './word-list.ts';

/** Medicines against pain, movements of which pain may depend, and degrees of fever in words. */
export const medicine = {
  MEDICINE: {
    clinical: true,
    nouns:
      'pill, med, medicine, medication, painkiller, pain pill, pain med, patch, opioid, narcotic, steroid, drug, tablet, injection, shot',
    nombres: 'pastilla, medicina, medicamento, parche, remedio, calmante, inyeccion, droga, tableta, analgesico',
    words:
      'morphine, oxycodone, oxy, percocet, dilaudid, fentanyl, tramadol, tylenol, advil, motrin, ibuprofen, gabapentin, lyrica, vicodin, norco, hydrocodone, aleve, naproxen, methadone, ' +
      'morfina, ibuprofeno, gabapentina, oxicodona, pregabalina, paracetamol, acetaminophen, dexamethasone, decadron, prednisone, hydromorphone, tapentadol, nucynta, oxycontin, naproxeno, ketorolaco',
  },
  MOVERSE: {
    verbos: 'mover, parar, sentar, caminar, agachar, levantar, girar, doblar, voltear, cargar, inclinar, acostar',
    words: 'moverme, pararme, sentarme, caminar, agacharme, levantarme, girar, doblarme',
  },
} satisfies Readonly<Record<string, WordList>>;
