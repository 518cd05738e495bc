import type { Text } from '#kit/text.ts';

/** National mean unit costs of 2024 as the ministries and THL published them on 16 December 2025. */
export const unitCosts2024: readonly Readonly<{ id: string; euros: number; label: Text }>[] = [
  item('gp-visit', 125, 'Lääkärikäynti 1–20 min, €', 'Läkarbesök 1–20 min, €', 'GP visit of 1–20 min, €'),
  item(
    'nurse-visit',
    51,
    'Hoitajakäynti 1–20 min, €',
    'Besök hos sjukskötare 1–20 min, €',
    'Nurse visit of 1–20 min, €',
  ),
  item(
    'home-care-visit',
    29,
    'Kotihoidon käynti (lähihoitaja) 1–20 min, €',
    'Hemvårdsbesök (närvårdare) 1–20 min, €',
    'Home care visit (practical nurse) of 1–20 min, €',
  ),
  item(
    'school-nurse-visit',
    39,
    'Kouluterveydenhoitajan käynti, €',
    'Besök hos skolhälsovårdare, €',
    'School nurse visit, €',
  ),
  item(
    'elderly-housing-day',
    200,
    'Ikääntyneiden ympärivuorokautinen asuminen, €/vrk',
    'Heldygnsboende för äldre, €/dygn',
    'Round-the-clock housing of older people, €/day',
  ),
  item(
    'disabled-housing-day',
    257,
    'Vammaisten ympärivuorokautinen asuminen, €/vrk',
    'Heldygnsboende för personer med funktionsnedsättning, €/dygn',
    'Round-the-clock housing of disabled people, €/day',
  ),
  item(
    'mental-health-housing-day',
    154,
    'Mielenterveyskuntoutujien asuminen, €/vrk',
    'Boende för rehabiliteringsklienter inom mentalvården, €/dygn',
    'Housing in mental health rehabilitation, €/day',
  ),
  item(
    'elderly-institution-day',
    297,
    'Ikääntyneiden laitoshoito, €/vrk',
    'Institutionsvård av äldre, €/dygn',
    'Institutional care of older people, €/day',
  ),
  item(
    'disabled-institution-day',
    656,
    'Vammaisten laitoshoito, €/vrk',
    'Institutionsvård av personer med funktionsnedsättning, €/dygn',
    'Institutional care of disabled people, €/day',
  ),
  item(
    'child-protection-institution-day',
    480,
    'Lastensuojelun laitoshoito, €/vrk',
    'Institutionsvård inom barnskyddet, €/dygn',
    'Institutional care in child protection, €/day',
  ),
];

function item(id: string, euros: number, fi: string, ...[sv, en]: [string, string]) {
  return { id, euros, label: { fi, sv, en } };
}
