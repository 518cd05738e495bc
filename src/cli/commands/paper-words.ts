import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';

/** What the commands of decision papers say. */
export const paperWords = {
  made: { fi: 'Päätösesitys tehty', sv: 'Beslutsförslaget gjort', en: 'Decision paper made' } satisfies Text,
  says: { fi: 'esityksessä', sv: 'i förslaget', en: 'the paper says' } satisfies Text,
  computed: { fi: 'laskettuna', sv: 'räknat', en: 'computed' } satisfies Text,
  holds: (places: number): Text => ({
    fi: `Esitys pitää: kaikki ${places} kohtaa ovat samat uudelleen laskettuina.`,
    sv: `Förslaget håller: alla ${places} ställen är desamma när de räknas på nytt.`,
    en: `The paper holds: all ${places} places are the same when computed again.`,
  }),
  differs: (count: number, places: number): Text => ({
    fi: `Esitys ei pidä: ${count} kohtaa ${places}:sta eroaa.`,
    sv: `Förslaget håller inte: ${count} ställen av ${places} skiljer sig.`,
    en: `The paper does not hold: ${count} of ${places} places differ.`,
  }),
  otherEngine: (told: {
    programVersion: string;
    engineVersion: string;
    ours: string;
    program: string;
  }): Text => {
    const [theirs, ours] = [told.engineVersion.slice(0, 12), told.ours.slice(0, 12)];
    return {
      fi: `Esityksen laski toinen laskenta (Savotta ${told.programVersion}, ${theirs}…); tässä on Savotta ${told.program}, ${ours}…. Ota esityksen oma laskenta lähdekoodin versiosta v${told.programVersion} ja tarkista sillä; erot tähän laskentaan ovat alla.`,
      sv: `Förslaget räknades av en annan beräkning (Savotta ${told.programVersion}, ${theirs}…); här är Savotta ${told.program}, ${ours}…. Ta förslagets egen beräkning ur källkodens version v${told.programVersion} och granska med den; skillnaderna mot denna beräkning står nedan.`,
      en: `The paper was computed by another engine (Savotta ${told.programVersion}, ${theirs}…); this is Savotta ${told.program}, ${ours}…. Take the paper’s own from the tag v${told.programVersion} of the source and verify with that; the differences from this one are below.`,
    };
  },
};

export const paperProblems = {
  notAPaper: makeProblem({
    code: 'not-a-paper',
    at: 'paper',
    message: {
      fi: 'Tiedosto ei ole Savotan päätösesitys, tai sen tarkistusliite puuttuu.',
      sv: 'Filen är inte ett beslutsförslag från Savotta, eller dess granskningsbilaga saknas.',
      en: 'The file is no decision paper of Savotta, or its annex of proof is missing.',
    },
    remedy: {
      fi: 'Anna koko esitys HTML- tai DOCX-tiedostona, kuten Savotta sen kirjoitti.',
      sv: 'Ge hela förslaget som HTML- eller DOCX-fil, så som Savotta skrev den.',
      en: 'Give the whole paper as HTML or DOCX, as Savotta wrote it.',
    },
  }),
  notInArchive: (id: string): Problem =>
    makeProblem({
      code: 'paper-not-in-archive',
      at: 'region',
      value: id,
      message: {
        fi: 'Alueen paketissa ei ole tätä esitystä.',
        sv: 'Regionpaketet innehåller inte detta förslag.',
        en: 'The archive of the region does not hold this paper.',
      },
      remedy: {
        fi: 'Anna paketti, joka vietiin esityksen tekemisen jälkeen samasta tietokannasta.',
        sv: 'Ge ett paket som exporterats ur samma databas efter att förslaget gjordes.',
        en: 'Give an archive exported from the same database after the paper was made.',
      },
    }),
  otherRegion: (told: { paper: string; archive: string }): Problem =>
    makeProblem({
      code: 'region-hash-differs',
      at: 'region',
      value: told.archive,
      message: {
        fi: `Paketin alue on toinen kuin esityksen: esitys laskettiin tiivisteellä ${told.paper.slice(0, 12)}….`,
        sv: `Paketets region är en annan än förslagets: förslaget räknades på kontrollsumman ${told.paper.slice(0, 12)}….`,
        en: `The region of the archive is another than the paper’s: that was computed on the hash ${told.paper.slice(0, 12)}….`,
      },
      remedy: {
        fi: 'Anna se paketti, joka vietiin kun esitys tehtiin, ennen kuin oletuksia tai lukuja muutettiin.',
        sv: 'Ge det paket som exporterades när förslaget gjordes, innan antaganden eller tal ändrades.',
        en: 'Give the archive exported when the paper was made, before assumptions or figures were changed.',
      },
    }),
};
