/**
 * Net costs of social and health services in 2013, euros per inhabitant, as a chart of 17 June 2015 gave them for 21
 * municipalities: social services without day care, primary health care with dental care, specialised care. Statistics
 * Finland and THL, with the hospital district's invoicing. The ten values of the first five rows whose place in the
 * chart cannot be told apart are left missing and kept as an unassigned list.
 */
export const netCosts2013 = {
  series: ['social', 'primary', 'specialised'],
  /** In the chart's own order, from the largest total to the smallest. */
  rows: [
    ['265', 2941, null, null],
    ['216', 2623, null, null],
    ['312', 2224, null, null],
    ['435', 2183, null, null],
    ['495', 2341, null, null],
    ['931', 2051, 924, 1212],
    ['172', 1601, 1150, 1263],
    ['077', 1647, 1099, 1207],
    ['226', 1807, 982, 1143],
    ['601', 1788, 916, 1185],
    ['256', 1881, 925, 973],
    ['275', 1299, 1319, 1135],
    ['729', 1768, 907, 1060],
    ['249', 1342, 951, 1232],
    ['992', 1398, 796, 1132],
    ['592', 1091, 856, 1153],
    ['850', 1341, 635, 1076],
    ['410', 1291, 650, 1036],
    ['179', 1299, 599, 1044],
    ['892', 1071, 468, 893],
    ['500', 824, 566, 948],
  ],
  /** Values of primary and specialised care that belong to the first five rows in some order. */
  unassigned: [1013, 906, 933, 1007, 1367, 1117, 1433, 1388, 691, 1183],
  /** Published beside the municipalities; `KSSHP` is the hospital district of the 21. */
  aggregates: {
    'MANNER-SUOMI': [1378, 676, 1139],
    'KESKI-SUOMI': [1414, 738, 1076],
    'KYS-ERVA': [1428, 733, 1250],
    KSSHP: [1390, 712, 1074],
  },
} as const;
