import { unzipSync, zipSync } from 'fflate';
import { ok, refuse, type Problem, type Result } from '#kit/result.ts';

/** What an archive may hold; everything is checked against its directory before anything is inflated. */
export const zipLimits = {
  entries: 2_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  /** Inflated size over packed size. Text tables reach about 15; DEFLATE's own limit is 1,032. */
  ratio: 200,
  /** Small entries may be all blanks. */
  ratioFromBytes: 1024 * 1024,
} as const;

/** The earliest time that a ZIP directory can hold, so that equal contents give equal bytes. */
const zipEpoch = '1980-01-01T00:00:00';

type Entry = Readonly<{ name: string; packedBytes: number; bytes: number }>;

/** Texts as a ZIP archive; the same texts always give the same bytes. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = Object.keys(files).toSorted();
  return zipSync(Object.fromEntries(entries.map((name) => [name, encoder.encode(files[name])])), {
    mtime: zipEpoch,
    level: 6,
  });
}

/** The UTF-8 texts of an archive by their names, or every reason not to open it. */
export function unzipTexts(bytes: Uint8Array): Result<Record<string, string>> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const problems = directoryProblems(directory.value);
  if (problems.length > 0) return refuse(...problems);
  try {
    return decodeAll(unzipSync(bytes));
  } catch (fault) {
    return refuse(unreadable(fault));
  }
}

function readDirectory(bytes: Uint8Array): Result<Entry[]> {
  const entries: Entry[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        entries.push({ name: file.name, packedBytes: file.size, bytes: file.originalSize });
        return false;
      },
    });
    return ok(entries);
  } catch (fault) {
    return refuse(unreadable(fault));
  }
}

function directoryProblems(entries: readonly Entry[]): Problem[] {
  const problems: Problem[] = [];
  if (entries.length > zipLimits.entries) problems.push(tooManyEntries(entries.length));
  const seen = new Set<string>();
  for (const entry of entries) {
    if (!isInsideFolder(entry.name)) problems.push(outsideFolder(entry.name));
    if (seen.has(entry.name)) problems.push(twice(entry.name));
    seen.add(entry.name);
    if (entry.bytes > zipLimits.entryBytes)
      problems.push(tooLarge(entry.name, entry.bytes, zipLimits.entryBytes));
    else if (swellsTooMuch(entry)) problems.push(bomb(entry));
  }
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > zipLimits.totalBytes) problems.push(tooLarge('', total, zipLimits.totalBytes));
  return problems;
}

function isInsideFolder(name: string): boolean {
  if (name === '' || name.length > 200 || /[\\:\u0000-\u001f]/.test(name)) return false;
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function swellsTooMuch({ bytes, packedBytes }: Entry): boolean {
  return bytes > zipLimits.ratioFromBytes && bytes > packedBytes * zipLimits.ratio;
}

function decodeAll(files: Readonly<Record<string, Uint8Array>>): Result<Record<string, string>> {
  const texts: Record<string, string> = Object.create(null) as Record<string, string>;
  const problems: Problem[] = [];
  for (const [name, bytes] of Object.entries(files)) {
    try {
      texts[name] = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      if (texts[name].includes('\u0000')) problems.push(notUtf8(name));
    } catch {
      problems.push(notUtf8(name));
    }
  }
  return problems.length > 0 ? refuse(...problems) : ok(texts);
}

const exportAgain = {
  fi: 'Vie alue uudelleen Savotasta ja tuo se tiedosto muuttamattomana.',
  sv: 'Exportera regionen på nytt från Savotta och importera filen oförändrad.',
  en: 'Export the region from Savotta again and import that file unchanged.',
};

function unreadable(fault: unknown): Problem {
  return {
    code: 'archive-unreadable',
    message: {
      fi: 'Tiedosto ei ole luettava zip-paketti.',
      sv: 'Filen är inte ett läsbart zip-paket.',
      en: 'The file is not a readable zip archive.',
    },
    remedy: exportAgain,
    at: 'file',
    value: fault instanceof Error ? fault.message.slice(0, 200) : '',
  };
}

function outsideFolder(name: string): Problem {
  return {
    code: 'archive-entry-outside',
    message: {
      fi: 'Paketin tiedosto osoittaa kansionsa ulkopuolelle.',
      sv: 'En fil i paketet pekar utanför sin mapp.',
      en: 'An entry of the archive points outside its folder.',
    },
    remedy: exportAgain,
    at: name.slice(0, 200),
    value: name.slice(0, 200),
  };
}

function twice(name: string): Problem {
  return {
    code: 'archive-entry-twice',
    message: {
      fi: 'Sama tiedosto on paketissa kahdesti.',
      sv: 'Samma fil finns två gånger i paketet.',
      en: 'The archive holds the same entry twice.',
    },
    remedy: exportAgain,
    at: name,
    value: name,
  };
}

function tooManyEntries(count: number): Problem {
  return {
    code: 'archive-too-many-entries',
    message: {
      fi: `Paketissa on liikaa tiedostoja; enintään ${zipLimits.entries}.`,
      sv: `Paketet har för många filer; högst ${zipLimits.entries}.`,
      en: `The archive holds too many entries; at most ${zipLimits.entries}.`,
    },
    remedy: exportAgain,
    at: 'file',
    value: String(count),
  };
}

function tooLarge(name: string, bytes: number, limit: number): Problem {
  const megabytes = limit / 1024 / 1024;
  return {
    code: 'archive-too-large',
    message: {
      fi: `Paketti on purettuna liian suuri; enintään ${megabytes} Mt.`,
      sv: `Paketet är för stort uppackat; högst ${megabytes} MB.`,
      en: `The archive is too large when unpacked; at most ${megabytes} MB.`,
    },
    remedy: exportAgain,
    at: name === '' ? 'file' : name,
    value: String(bytes),
  };
}

function bomb({ name, bytes, packedBytes }: Entry): Problem {
  return {
    code: 'archive-swells',
    message: {
      fi: `Paketin tiedosto paisuu purettaessa yli ${zipLimits.ratio}-kertaiseksi.`,
      sv: `En fil i paketet sväller till mer än ${zipLimits.ratio} gånger sin storlek.`,
      en: `An entry of the archive swells to more than ${zipLimits.ratio} times its packed size.`,
    },
    remedy: exportAgain,
    at: name,
    value: `${packedBytes} → ${bytes}`,
  };
}

function notUtf8(name: string): Problem {
  return {
    code: 'archive-not-utf8',
    message: {
      fi: 'Paketin tiedosto ei ole UTF-8-tekstiä.',
      sv: 'En fil i paketet är inte UTF-8-text.',
      en: 'An entry of the archive is not UTF-8 text.',
    },
    remedy: exportAgain,
    at: name,
  };
}
