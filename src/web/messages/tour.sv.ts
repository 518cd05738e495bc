import type { tour as finnish } from './tour.fi.ts';

export const tour: typeof finnish = {
  open: 'Fem minuters rundtur',
  name: 'Rundtur',
  step: (at, of) => `${at} av ${of}`,
  next: 'Nästa',
  before: 'Föregående',
  end: 'Avsluta rundturen',
  steps: {
    situation: {
      title: 'En mening berättar läget',
      text: 'Sidan börjar med svaret. Märket ◐ bredvid vilket tal som helst öppnar varifrån talet kommer och hur säkert det är.',
    },
    pulls: {
      title: 'Pröva en ändring',
      text: 'Tryck på Lägg till eller välj en station på kartan, välj Stäng ett verksamhetsställe och ange år. Flöden, överbelastning, euro och den längsta resan ändras genast. Ångra tar tillbaka allt.',
    },
    blockers: {
      title: 'När det är möjligt',
      text: 'Avtalen berättar den ärliga dagen: när man kommer ur lokalerna, vad det kostar att lämna och från vilken dag det sparas.',
    },
    suggest: {
      title: 'Be om förslag',
      text: 'Föreslå nätverk söker olika goda nätverk och motiverar dem i ord. Med ett tryck blir ett förslag ett alternativ som kan ändras.',
    },
    weights: {
      title: 'Väg',
      text: 'Dra i vikterna: utslagets mening och fyrfältet rör sig. Meningen berättar också hur säker ordningen är och vad som skulle vända den.',
    },
    paper: {
      title: 'Gör ett beslutsförslag',
      text: 'Två sidor och bilagor som fryses. Anteckna beslutet, och Programmet följer vad som blev av det utlovade.',
    },
  },
};
