import type { Problem } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';
import type { Network } from '#region/network.ts';

/**
 * One declared setting of a lever. The form on the page, the schema of the API and the flags of the CLI are all
 * made from these, so a lever is one file.
 */
export type Setting = Readonly<{
  id: string;
  title: Text;
  help: Text;
  required: boolean;
}> &
  (
    | Readonly<{ kind: 'site' }>
    | Readonly<{ kind: 'cell' }>
    | Readonly<{ kind: 'service' }>
    | Readonly<{ kind: 'services' }>
    /** `[{ site, share }]`, shares 0–1 that sum to 1. */
    | Readonly<{ kind: 'receivers' }>
    | Readonly<{ kind: 'number'; unit: Text; min: number; max: number; default?: number }>
    | Readonly<{ kind: 'boolean'; default: boolean }>
    | Readonly<{ kind: 'text'; maxLength: number }>
    /** A day, `2028-01-31`. */
    | Readonly<{ kind: 'date' }>
    /** `[{ cell, weekdays }]`: where a mobile unit stands on which weekdays; one place a day. */
    | Readonly<{ kind: 'stops' }>
    | Readonly<{ kind: 'choice'; options: readonly Readonly<{ id: string; title: Text }>[]; default: string }>
  );

/** Settings as a planner gave them, by setting id; sites and services by their ids. */
export type Settings = Readonly<Record<string, unknown>>;

/** What kinds of lever there are, in the order in which forms offer them. */
export const leverGroups = [
  { id: 'sites', title: { fi: 'Toimipiste', sv: 'Verksamhetsställe', en: 'Site' } },
  {
    id: 'services',
    title: { fi: 'Palvelut ja kapasiteetti', sv: 'Tjänster och kapacitet', en: 'Services and capacity' },
  },
  {
    id: 'mobile',
    title: {
      fi: 'Liikkuvat ja etäpalvelut',
      sv: 'Mobila tjänster och distanstjänster',
      en: 'Mobile and remote services',
    },
  },
  {
    id: 'assumptions',
    title: { fi: 'Oletukset ja lukot', sv: 'Antaganden och lås', en: 'Assumptions and locks' },
  },
] as const satisfies readonly Readonly<{ id: string; title: Text }>[];
export type LeverGroup = (typeof leverGroups)[number]['id'];

/** A kind of change that a planner can make to the network. */
export type Lever = Readonly<{
  /** Verb and noun: `close-site`. */
  id: string;
  /** Among which levers forms offer it. */
  group: LeverGroup;
  title: Text;
  explanation: Text;
  settings: readonly Setting[];
  /** The pull in one short phrase for lists and maps: "sulje Korpilahti → Muurame 60 %, Jämsä 40 %". */
  summary: (settings: Settings, network: Network) => Text;
  /** Every problem of these settings on this network; shapes are already checked against `settings`. */
  check: (settings: Settings, network: Network) => readonly Problem[];
  /** The network after the pull; its input is unchanged. `pull` is the pull's index in its list. */
  pull: (settings: Settings, network: Network, pull: number) => Network;
}>;

/**
 * One pull of a lever: what, with which settings, why, and from the beginning of which year. A pull without a year is
 * carried out together with the one before it in the list; years never fall from one pull to the next.
 */
export type Pull = Readonly<{ lever: string; settings: Settings; rationale: string; year?: number }>;

/** What a pull's year may be. */
export const pullYears = { min: 2020, max: 2060 } as const;

/** Weekdays on which a mobile unit may stand somewhere, in order. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
export type Weekday = (typeof weekdays)[number];
export type Stop = Readonly<{ cell: string; weekdays: readonly Weekday[] }>;
