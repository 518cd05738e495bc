import type { Problem } from '#kit/result.ts';

const exportAgain = {
  fi: 'Vie alue uudelleen Savotasta ja tuo se tiedosto muuttamattomana.',
  sv: 'Exportera regionen på nytt från Savotta och importera filen oförändrad.',
  en: 'Export the region from Savotta again and import that file unchanged.',
};

export const missingManifest: Problem = {
  code: 'archive-manifest-missing',
  message: {
    fi: 'Paketissa ei ole tiedostoa manifest.json: se ei ole Savotan alue.',
    sv: 'Paketet saknar manifest.json: det är inte en Savotta-region.',
    en: 'The archive holds no manifest.json: it is not a region of Savotta.',
  },
  remedy: exportAgain,
  at: 'manifest.json',
};

export function badManifest(at: string, value: string): Problem {
  return {
    code: 'archive-manifest-invalid',
    message: {
      fi: 'Paketin manifest.json ei ole tämän Savotan muotoa.',
      sv: 'Paketets manifest.json har inte denna Savottas form.',
      en: "The archive's manifest.json is not in this Savotta's format.",
    },
    remedy: exportAgain,
    at,
    value,
  };
}

export function archiveUnreadable(at: string, value: string): Problem {
  return {
    code: 'archive-part-invalid',
    message: {
      fi: 'Paketin osa ei ole oikeassa muodossa.',
      sv: 'En del av paketet har fel form.',
      en: 'A part of the archive is not in the right format.',
    },
    remedy: exportAgain,
    at,
    value,
  };
}

export function fileChanged(name: string, sha256: string): Problem {
  return {
    code: 'archive-file-changed',
    message: {
      fi: 'Paketin tiedostoa on muutettu sen tekemisen jälkeen.',
      sv: 'En fil i paketet har ändrats efter att paketet gjordes.',
      en: 'A file of the archive was changed after the archive was made.',
    },
    remedy: exportAgain,
    at: name,
    value: sha256,
  };
}

export function fileMissing(name: string): Problem {
  return {
    code: 'archive-file-missing',
    message: {
      fi: 'Paketista puuttuu tiedosto, jonka sen luettelo nimeää.',
      sv: 'Paketet saknar en fil som dess förteckning nämner.',
      en: 'The archive lacks a file that its manifest names.',
    },
    remedy: exportAgain,
    at: name,
    value: name,
  };
}

export function fileUnexpected(name: string): Problem {
  return {
    code: 'archive-file-unexpected',
    message: {
      fi: 'Paketissa on tiedosto, jota sen luettelo ei nimeä.',
      sv: 'Paketet har en fil som dess förteckning inte nämner.',
      en: 'The archive holds a file that its manifest does not name.',
    },
    remedy: exportAgain,
    at: name,
    value: name,
  };
}

/** The region inside says another hash of itself than the manifest does. */
export function foreignHash(manifestHash: string, ownHash: string): Problem {
  return {
    code: 'archive-region-hash-differs',
    message: {
      fi: `Paketin luettelo lupaa toisen alueen: sisällön tiiviste on ${ownHash.slice(0, 12)}….`,
      sv: `Paketets förteckning lovar en annan region: innehållets kontrollsumma är ${ownHash.slice(0, 12)}….`,
      en: `The archive's manifest promises another region: the hash of its content is ${ownHash.slice(0, 12)}….`,
    },
    remedy: exportAgain,
    at: 'manifest.json.hash',
    value: manifestHash,
  };
}
