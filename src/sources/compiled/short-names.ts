/** What people call a site, where its official name bends the word too far to tell. */
export const shortNames: Readonly<Record<string, string>> = {
  'Kyllön sosiaali- ja terveysasema': 'Kyllö',
  'Palokan sosiaali- ja terveysasema': 'Palokka',
  'Kuokkalan sosiaali- ja terveysasema': 'Kuokkala',
  'Sampoharjun sosiaali- ja terveysasema (Vaajakoski)': 'Sampoharju',
  'Huhtasuon sosiaali- ja terveysasema': 'Huhtasuo',
  'Tikkakosken sosiaali- ja terveysasema': 'Tikkakoski',
  'Korpilahden sosiaali- ja terveysasema': 'Korpilahti',
  'Kuoreveden sosiaali- ja terveysasema': 'Kuorevesi',
  'Jämsän sosiaali- ja terveyskeskus': 'Jämsä',
  'Sairaala Nova': 'Nova',
  'Lapin keskussairaala': 'Lapin keskussairaala',
};
