import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';
import type { ByTag } from './paper-by-tag.ts';

type Engine = Readonly<{ programVersion: string; engineVersion: string }>;

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
  otherEngine: ({ theirs, ours }: { theirs: Engine; ours: Engine }): Text => {
    const [paper, here] = [theirs, ours].map(
      ({ programVersion, engineVersion }) => `Savotta ${programVersion}, ${engineVersion.slice(0, 12)}…`,
    );
    return {
      fi: `Esityksen laski toinen laskenta (${paper}) kuin tämä (${here}).`,
      sv: `Förslaget räknades av en annan beräkning (${paper}) än denna (${here}).`,
      en: `The paper was computed by another engine (${paper}) than this (${here}).`,
    };
  },
  byTag: (tag: string): Text => ({
    fi: `Esityksen oma ohjelma, lähdekoodin versio ${tag}, tarkisti sen:`,
    sv: `Förslagets eget program, källkodens version ${tag}, granskade det:`,
    en: `The paper’s own program, the tag ${tag} of the source, verified it:`,
  }),
  between: (count: number, tag: string): Text =>
    count === 0
      ? {
          fi: `Tämä laskenta antaisi samat luvut ja sanat kuin ${tag}.`,
          sv: `Denna beräkning skulle ge samma tal och ord som ${tag}.`,
          en: `This engine would give the same figures and words as ${tag}.`,
        }
      : {
          fi: `Tämä laskenta sanoisi toisin kuin ${tag} ${count} kohdassa:`,
          sv: `Denna beräkning skulle säga annat än ${tag} på ${count} ställen:`,
          en: `This engine would say otherwise than ${tag} in ${count} places:`,
        },
  notByTag: (told: Exclude<ByTag, { kind: 'verified' }>): Text => {
    const { tag } = told;
    if (told.kind === 'no-tag')
      return {
        fi: `Lähdekoodin versiota ${tag} ei ole tässä: tarkista sillä, missä se on. Alla on, mitä tämä laskenta sanoo.`,
        sv: `Källkodens version ${tag} finns inte här: granska med den där den finns. Nedan står vad denna beräkning säger.`,
        en: `The tag ${tag} of the source is not here: verify with it where it is. Below is what this engine says.`,
      };
    return {
      fi: `Lähdekoodin versio ${tag} ei ole esityksen laskenta, tai sitä ei voitu ajaa. ${told.says} Alla on, mitä tämä laskenta sanoo.`,
      sv: `Källkodens version ${tag} är inte förslagets beräkning, eller kunde inte köras. ${told.says} Nedan står vad denna beräkning säger.`,
      en: `The tag ${tag} of the source is not the paper’s engine, or could not be run. ${told.says} Below is what this engine says.`,
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
