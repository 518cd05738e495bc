/** Fields of settings that are days, stops or shares, and what the marks of the map mean. */
export const planForms = {
  notADate: 'Anna päivä, joka on kalenterissa, esimerkiksi 31.1.2028.',
  stopIncomplete: 'Anna jokaiselle pysähdykselle postinumeroalue ja ainakin yksi viikonpäivä.',
  stopDayTwice: 'Yksikkö on yhtenä päivänä vain yhdessä paikassa: sama päivä on kahdella pysähdyksellä.',
  stop: (number: number) => `Pysähdys ${number}: postinumeroalue`,
  stopDays: (number: number) => `Pysähdyksen ${number} päivät`,
  findCell: 'Postinumero tai nimi',
  openCells: 'Näytä postinumeroalueet',
  noCell: 'Ei löydy',
  addStop: 'Lisää pysähdys',
  removeStop: (number: number) => `Poista pysähdys ${number}`,
  days: { mon: 'ma', tue: 'ti', wed: 'ke', thu: 'to', fri: 'pe' } as Record<string, string>,
  dayNames: {
    mon: 'maanantai',
    tue: 'tiistai',
    wed: 'keskiviikko',
    thu: 'torstai',
    fri: 'perjantai',
  } as Record<string, string>,
  statuses: { moved: 'muuttaa', merged: 'yhdistyy' } as Record<string, string>,
  mobileStop: (days: string) => `liikkuvan yksikön pysähdys, ${days} pv/vko`,
  protectedSite: 'suojattu muutoksilta',
  bases: { ambulance: 'ensihoidon asemapaikka', 'home-care': 'kotihoidon tukikohta' } as Record<
    string,
    string
  >,
  baseDescription: (name: string, kind: string, vehicles: string) =>
    `${name}, ${kind}, ${vehicles} valmiudessa`,
  showUnchanged: 'Näytä myös ennallaan olevat',
  keyMore: 'Muut muutokset',
  keyMoved: 'muuttaa',
  keyMerged: 'yhdistyy',
  keyOpened: 'avataan',
  keyMobile: 'liikkuva yksikkö',
  keyProtected: 'suojattu',
  keyBase: 'asemapaikka',
  foresightWaits: 'Vaikutus näkyy tässä, kun tiedot ovat koossa.',
  foreseeing: 'Lasketaan vaikutusta…',
  foreseenLater: 'Tämä muutos on myöhempi kuin katsottu vuosi.',
  foreseen: (minutes: string | null, euros: string) =>
    minutes === null
      ? `Tämä muutos: kustannukset ${euros} vuodessa.`
      : `Tämä muutos: keskimatka ${minutes} min, kustannukset ${euros} vuodessa.`,
};

export type PlanFormsMessages = typeof planForms;
