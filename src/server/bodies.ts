import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError, type Problem } from '#kit/result.ts';
import { findJsonFault, jsonDepth } from './json-fault.ts';

const bytesInMegabyte = 1024 * 1024;

export const bodyLimits = { jsonBytes: 8 * bytesInMegabyte, uploadBytes: 64 * bytesInMegabyte } as const;

/** Values inside values: our own need ten; thousands would overflow the stack of whoever walks them. */
const deepestJson = 100;

/**
 * What is sent beyond a limit is read and thrown away, so that the sender hears the answer instead of a broken
 * connection; beyond this much the connection is cut.
 */
const drainedBytes = 1024 * bytesInMegabyte;

/** JSON and uploads, both as streams up to their limits; every other kind of body is refused. */
export async function acceptBodies(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', async (request: FastifyRequest) => {
    const bytes = await readUpTo(request.raw, bodyLimits.jsonBytes);
    if (bytes === undefined)
      throw new ProblemError([tooLarge('body-too-large', 'body', bodyLimits.jsonBytes, request)]);
    return parseJson(bytes);
  });
  await app.register(multipart, {
    limits: { fileSize: bodyLimits.uploadBytes, files: 1, fields: 20, fieldSize: 10_000, parts: 21 },
    throwFileSizeLimit: false,
  });
}

/** The fields of an upload as texts and its one file as bytes under `file`, with the name that it had. */
export async function readUpload(request: FastifyRequest): Promise<Record<string, unknown>> {
  if (!request.isMultipart()) throw new ProblemError([notAnUpload(request.headers['content-type'] ?? '')]);
  const input = Object.create(null) as Record<string, unknown>;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      input[part.fieldname] = part.value;
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    if (part.file.truncated) {
      throw new ProblemError([tooLarge('upload-too-large', 'file', bodyLimits.uploadBytes, request)]);
    }
    input[part.fieldname] = new Uint8Array(Buffer.concat(chunks));
  }
  return input;
}

async function readUpTo(stream: AsyncIterable<Buffer>, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let read = 0;
  for await (const chunk of stream) {
    read += chunk.length;
    if (read <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (read > drainedBytes) break;
  }
  return read <= limit ? Buffer.concat(chunks) : undefined;
}

function parseJson(bytes: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError([malformed('body', 'UTF-8')]);
  }
  if (jsonDepth(text) > deepestJson) throw new ProblemError([tooDeep()]);
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError([malformed(...placeInJson(text))]);
  }
}

/** Where the text stops being JSON, as line and column, and what stands there. */
function placeInJson(text: string): [string, string] {
  const position = findJsonFault(text);
  const before = text.slice(0, position).split('\n');
  const at = `body:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  return [at, text.slice(Math.max(0, position - 20), position + 20)];
}

function malformed(at: string, value: string): Problem {
  return {
    code: 'json-malformed',
    message: {
      fi: 'Pyynnön JSON on virheellinen.',
      sv: 'Begärans JSON är felaktig.',
      en: 'The JSON of the request is malformed.',
    },
    remedy: {
      fi: 'Korjaa merkki ilmoitetussa kohdassa (rivi:sarake) ja lähetä uudelleen.',
      sv: 'Rätta tecknet på den angivna platsen (rad:kolumn) och skicka på nytt.',
      en: 'Correct the character at the place told (line:column) and send again.',
    },
    at,
    value,
  };
}

function tooDeep(): Problem {
  return {
    code: 'json-too-deep',
    message: {
      fi: `Pyynnön JSON on liian syvä; sisäkkäin saa olla enintään ${deepestJson} tasoa.`,
      sv: `Begärans JSON är för djup; högst ${deepestJson} nivåer inuti varandra.`,
      en: `The JSON of the request is too deep; at most ${deepestJson} levels.`,
    },
    remedy: {
      fi: 'Lähetä arvot niin kuin /api/openapi.json ne kuvaa.',
      sv: 'Skicka värdena så som /api/openapi.json beskriver dem.',
      en: 'Send the values as /api/openapi.json describes them.',
    },
    at: 'body',
  };
}

function tooLarge(code: string, at: string, limit: number, request: FastifyRequest): Problem {
  const megabytes = limit / bytesInMegabyte;
  const sent = Number(request.headers['content-length'] ?? Number.NaN);
  return {
    code,
    message: {
      fi: `Lähetys on liian suuri; enintään ${megabytes} Mt.`,
      sv: `Sändningen är för stor; högst ${megabytes} MB.`,
      en: `What was sent is too large; at most ${megabytes} MB.`,
    },
    remedy: {
      fi: `Jaa aineisto pienempiin osiin, kukin enintään ${megabytes} Mt.`,
      sv: `Dela upp materialet i mindre delar, var och en högst ${megabytes} MB.`,
      en: `Split the material into parts of at most ${megabytes} MB each.`,
    },
    at,
    ...(Number.isNaN(sent) ? {} : { value: `${(sent / bytesInMegabyte).toFixed(1)} MB` }),
  };
}

function notAnUpload(contentType: string): Problem {
  return {
    code: 'upload-missing',
    message: { fi: 'Tiedosto puuttuu.', sv: 'Filen saknas.', en: 'The file is missing.' },
    remedy: {
      fi: 'Lähetä tiedosto lomakkeena (multipart/form-data) kentässä file.',
      sv: 'Skicka filen som formulär (multipart/form-data) i fältet file.',
      en: 'Send the file as a form (multipart/form-data) in the field file.',
    },
    at: 'file',
    value: contentType,
  };
}
