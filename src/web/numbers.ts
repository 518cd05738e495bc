import type { Language } from '#kit/text.ts';

const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const space = '\u00a0';
const thin = '\u2013';

/** Numbers and dates as one language writes them. A missing number is an en dash, never 0. */
export type Numbers = Readonly<{
  locale: string;
  /** `148 752` */
  count: (value: number | null) => string;
  /** `14 300`: at most three significant digits, for what a model gave. */
  rough: (value: number | null) => string;
  /** `6,5` below 10, `33` from there. */
  minutes: (value: number | null) => string;
  /** `6,5 min` */
  minutesWithUnit: (value: number | null) => string;
  /** `95 %` from a share 0–1; one decimal when asked. */
  percent: (share: number | null, decimals?: number) => string;
  /** `3 218 €` */
  euros: (value: number | null) => string;
  /** `3,4 M€`, `820 000 €`: for yearly sums. */
  bigEuros: (value: number | null) => string;
  /** `1 234,5` with at most this many decimals. */
  plain: (value: number | null, decimals?: number) => string;
  /** `0,970`: always this many decimals, for columns that are compared. */
  fixed: (value: number | null, decimals: number) => string;
  /** `+0,13`, `−4,2`: sign always shown, a real minus. */
  signed: (value: number | null, decimals?: number) => string;
  /** `5,7–7,6`; `90–115 %`: a per cent sign that both have is written once. */
  range: (low: string, high: string) => string;
  /** `31.12.2024` from an ISO date; a year or a month stays one. */
  date: (iso: string) => string;
}>;

const cache = new Map<Language, Numbers>();

export function numbersOf(language: Language): Numbers {
  const found = cache.get(language) ?? make(language);
  cache.set(language, found);
  return found;
}

function make(language: Language): Numbers {
  const locale = locales[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const three = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const date = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    // 01/02 would be read as January by some and as February by others.
    month: language === 'en' ? 'short' : 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const said = (value: number | null, write: (value: number) => string) =>
    value === null || !Number.isFinite(value) ? thin : minus(write(value));
  // Rounding before choosing the form, so that 9.96 becomes 10 and not 10,0.
  const minutes = (value: number) => (value < 9.95 ? one.format(value) : whole.format(value));
  return {
    locale,
    count: (value) => said(value, (v) => whole.format(v)),
    rough: (value) => said(value, (v) => three.format(v)),
    minutes: (value) => said(value, minutes),
    minutesWithUnit: (value) => said(value, (v) => `${minutes(v)}${space}min`),
    percent: (share, decimals = 0) =>
      said(share, (v) =>
        new Intl.NumberFormat(locale, {
          style: 'percent',
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }).format(v),
      ),
    euros: (value) =>
      said(value, (v) => (language === 'en' ? `€${whole.format(v)}` : `${whole.format(v)}${space}€`)),
    bigEuros: (value) =>
      said(value, (v) => {
        const big = Math.abs(v) >= 999_500;
        const digits = three.format(big ? v / 1e6 : v);
        if (language === 'en') return big ? `€${digits}m` : `€${digits}`;
        return big ? `${digits}${space}M€` : `${digits}${space}€`;
      }),
    plain: (value, decimals = 1) =>
      said(value, (v) => new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(v)),
    fixed: (value, decimals) =>
      said(value, (v) =>
        new Intl.NumberFormat(locale, {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }).format(v),
      ),
    signed: (value, decimals = 1) =>
      said(value, (v) =>
        new Intl.NumberFormat(locale, {
          signDisplay: 'exceptZero',
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }).format(v),
      ),
    range: (low, high) => `${high.endsWith('%') ? low.replace(/\s?%$/, '') : low}${thin}${high}`,
    date: (iso) => {
      const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
      if (parts !== null) return date.format(new Date(Date.UTC(+parts[1]!, +parts[2]! - 1, +parts[3]!)));
      const month = /^(\d{4})-(\d{2})$/.exec(iso);
      return month === null ? iso : `${+month[2]!}/${month[1]}`;
    },
  };
}

/** English Intl writes a hyphen where a minus belongs. */
function minus(written: string): string {
  return written
    .replace(/^-/, '\u2212')
    .replace(/^€-/, '\u2212€')
    .replace(/^€\u2212/, '\u2212€');
}
