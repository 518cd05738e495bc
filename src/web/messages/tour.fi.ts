export const tour = {
  open: 'Viiden minuutin kierros',
  name: 'Kierros',
  step: (at: number, of: number) => `${at} / ${of}`,
  next: 'Seuraava',
  before: 'Edellinen',
  end: 'Lopeta kierros',
  steps: {
    situation: {
      title: 'Yksi lause kertoo tilanteen',
      text: 'Sivu alkaa vastauksella. Merkki ◐ minkä tahansa luvun vieressä avaa sen, mistä luku tulee ja kuinka varma se on.',
    },
    pulls: {
      title: 'Kokeile muutosta',
      text: 'Paina Lisää tai valitse asema kartalta, valitse Sulje toimipiste ja anna vuosi. Siirtymät, ylikuormitus, eurot ja pisin matka muuttuvat heti. Kumoa perua kaiken.',
    },
    blockers: {
      title: 'Milloin se on mahdollista',
      text: 'Sopimukset kertovat rehellisen päivän: milloin tiloista pääsee, mitä lähtö maksaa ja mistä päivästä säästö alkaa.',
    },
    suggest: {
      title: 'Pyydä ehdotuksia',
      text: 'Ehdota verkkoa hakee erilaisia hyviä verkkoja ja perustelee ne sanoin. Yhdellä painalluksella ehdotuksesta tulee muokattava vaihtoehto.',
    },
    weights: {
      title: 'Punnitse',
      text: 'Vedä painoja: tuomiolause ja nelikenttä liikkuvat. Lause kertoo myös, kuinka varma järjestys on ja mikä sen kääntäisi.',
    },
    paper: {
      title: 'Tee päätösesitys',
      text: 'Kaksi sivua ja liitteet, jotka jäädytetään. Kirjaa päätös, ja Ohjelma seuraa, mitä luvatusta toteutui.',
    },
  },
};
