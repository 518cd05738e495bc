import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { Region } from '#region/region.ts';

/**
 * What an alternative made on another region, or on other figures of the same one, is told: nothing when it was made on
 * this very region. Its pulls may still be evaluated, but its old numbers are not comparable with these.
 */
export function checkRegionMatch(
  region: Region,
  made: { region: string; regionHash: string },
): readonly Problem[] {
  if (made.region !== region.id)
    return [
      makeProblem({
        code: 'other-region',
        at: 'region',
        value: made.region,
        message: {
          fi: `Vaihtoehto on tehty toiselle alueelle: ${made.region}.`,
          sv: `Alternativet har gjorts för en annan region: ${made.region}.`,
          en: `The alternative was made for another region: ${made.region}.`,
        },
        remedy: {
          fi: `Avaa alue ${made.region} tai tee vaihtoehto tälle alueelle.`,
          sv: `Öppna regionen ${made.region} eller gör alternativet för denna region.`,
          en: `Open the region ${made.region}, or make the alternative for this one.`,
        },
      }),
    ];
  if (made.regionHash === region.hash) return [];
  return [
    makeProblem({
      code: 'other-region-hash',
      at: 'regionHash',
      value: made.regionHash,
      message: {
        fi: 'Vaihtoehto on tehty alueen muilla luvuilla tai oletuksilla.',
        sv: 'Alternativet har gjorts med andra tal eller antaganden för regionen.',
        en: 'The alternative was made on other figures or assumptions of the region.',
      },
      remedy: {
        fi: 'Arvioi se uudelleen näillä luvuilla; vanhoja tuloksia ei voi verrata näihin.',
        sv: 'Utvärdera det på nytt med dessa tal; gamla resultat kan inte jämföras med dessa.',
        en: 'Evaluate it again on these figures; old results cannot be compared with these.',
      },
    }),
  ];
}
