/** Source files by their paths inside a folder: `population/paavo_2026_postcode_statistics.csv`. */
export type SourceFolder = Readonly<{
  names: readonly string[];
  read: (path: string) => Uint8Array | undefined;
}>;

/** The newest file of a published series: the last by name among those that fit, as names carry their years. */
export function findNewest(folder: SourceFolder, pattern: RegExp): string | undefined {
  return folder.names
    .filter((name) => pattern.test(name))
    .sort()
    .at(-1);
}

/** `2026` of `population/paavo_2026_postcode_statistics.csv`. */
export function yearOf(name: string): number | undefined {
  const found = /(?:^|[_-])(20\d\d)(?:[_.-]|$)/.exec(name.slice(name.lastIndexOf('/') + 1))?.[1];
  return found === undefined ? undefined : Number(found);
}

/** All files of a folder as UTF-8 texts by their paths, as `readRegion` takes them. */
export function textsOf(folder: SourceFolder): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(folder.names.map((name) => [name, decoder.decode(folder.read(name))]));
}
