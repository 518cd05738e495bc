import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { ProblemError, type Problem } from '#kit/result.ts';
import { answerOf, languageOf, statusOf } from '#operations/problem-answer.ts';
import { mountApi, type Api } from './api-routes.ts';
import { acceptBodies } from './bodies.ts';
import { guardLocalMode } from './local-only.ts';
import { serveWeb, webPage } from './web-files.ts';

export type ServerParts = Api & Readonly<{ webFolder: string; say: (fault: unknown) => void }>;

/** The HTTP server over the operations and the built web app; not yet listening. */
export async function buildServer({ webFolder, say, ...api }: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
    // An address that cannot even be read does not reach the handlers below.
    frameworkErrors: (_, request, reply) => {
      void sendProblems(request, reply, new ProblemError([badRequest(request.raw.url ?? '')]));
    },
  });
  guardLocalMode(app);
  app.setErrorHandler(async (error, request, reply) => {
    const problems = problemsOf(error);
    if (problems === undefined) say(error);
    return sendProblems(request, reply, problems ?? new ProblemError([ownFault]));
  });
  app.setNotFoundHandler(async (request, reply) => {
    const asksPage = request.method === 'GET' && !/^\/(api|assets)\//.test(request.url);
    const page = asksPage ? webPage(webFolder) : undefined;
    if (page === undefined) return sendProblems(request, reply, new ProblemError([notFound(request.url)]));
    // The web app says in the reader's language what is not there; programs are told by the status.
    return reply
      .code(isPageAddress(request.url) ? 200 : 404)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page);
  });
  await acceptBodies(app);
  mountApi(app, api);
  await serveWeb(app, webFolder);
  return app;
}

async function sendProblems(
  request: FastifyRequest,
  reply: FastifyReply,
  error: ProblemError,
): Promise<FastifyReply> {
  const language = languageOf(request.headers['accept-language']);
  const status = error.problems[0]?.code === ownFault.code ? 500 : statusOf(error.problems);
  return reply
    .code(status)
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(answerOf(error, language));
}

/** Whether the web app has pages at the address: `src/web/app.tsx` holds the site map. */
function isPageAddress(url: string): boolean {
  return /^\/(alueet(\/[^?]*)?)?(\?.*)?$/.test(url);
}

/** The person's problems, or undefined when the fault is ours. */
function problemsOf(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  if ((error as { code?: string }).code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new ProblemError([unknownMediaType]);
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status >= 500) return undefined;
  return new ProblemError([badRequest(error instanceof Error ? error.message : '')]);
}

const ownFault: Problem = {
  code: 'internal-fault',
  message: {
    fi: 'Savotassa tapahtui virhe.',
    sv: 'Ett fel inträffade i Savotta.',
    en: 'Savotta made a mistake.',
  },
  remedy: {
    fi: 'Yritä uudelleen. Jos virhe toistuu, katso palvelimen ikkunasta, mitä se sanoo.',
    sv: 'Försök igen. Om felet upprepas, se vad servern säger i sitt fönster.',
    en: 'Try again. If it happens again, see what the server says in its window.',
  },
};

function notFound(url: string): Problem {
  return {
    code: 'operation-not-found',
    message: {
      fi: 'Tätä osoitetta ei ole.',
      sv: 'Denna adress finns inte.',
      en: 'There is nothing at this address.',
    },
    remedy: {
      fi: 'Katso osoitteet kuvauksesta /api/openapi.json.',
      sv: 'Se adresserna i beskrivningen /api/openapi.json.',
      en: 'See the addresses in /api/openapi.json.',
    },
    at: 'url',
    value: url,
  };
}

const unknownMediaType: Problem = {
  code: 'media-type-unknown',
  message: {
    fi: 'Pyynnön sisällön laji ei kelpaa.',
    sv: 'Slaget av innehåll i begäran duger inte.',
    en: 'The kind of content of the request does not fit.',
  },
  remedy: {
    fi: 'Lähetä JSON otsakkeella Content-Type: application/json, tiedosto otsakkeella multipart/form-data.',
    sv: 'Skicka JSON med Content-Type: application/json, en fil med multipart/form-data.',
    en: 'Send JSON with Content-Type: application/json, a file with multipart/form-data.',
  },
  at: 'Content-Type',
};

function badRequest(said: string): Problem {
  return {
    code: 'request-invalid',
    message: {
      fi: 'Pyyntö ei kelpaa.',
      sv: 'Begäran duger inte.',
      en: 'The request does not fit.',
    },
    remedy: {
      fi: 'Katso osoitteen kuvaus: /api/openapi.json.',
      sv: 'Se adressens beskrivning: /api/openapi.json.',
      en: 'See the description of the address: /api/openapi.json.',
    },
    at: 'request',
    value: said,
  };
}
