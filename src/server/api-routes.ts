import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, unwrap, type Problem } from '#kit/result.ts';
import { readInput, scalarsOf } from '#operations/read-input.ts';
import type { Context, FileAnswer, Operation } from '#operations/operation.ts';
import { readUpload } from './bodies.ts';
import { methodOf, openApiOf, pathOf } from './open-api.ts';

export type Api = Readonly<{ context: Context; operations: readonly Operation[]; version: string }>;

/** A route for every operation, and their description. */
export function mountApi(app: FastifyInstance, { context, operations, version }: Api): void {
  for (const operation of operations) {
    const method = methodOf(operation);
    app.route({
      method,
      url: pathOf(operation),
      handler: async (request, reply) => {
        const raw = await rawInput(request, { operation, method });
        const signal = goneSignal(reply);
        const answer = await operation.run({ ...context, signal }, unwrap(readInput(operation.input, raw)));
        reply.header('cache-control', 'no-store');
        return operation.output === 'file' ? sendFile(reply, answer as FileAnswer) : answer;
      },
    });
  }
  const description = openApiOf(operations, version);
  app.get('/api/openapi.json', () => description);
}

/** Aborted when the connection closes before the answer has been sent: nobody is there to read it. */
function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new ProblemError([requestGone]));
  });
  return gone.signal;
}

// Nobody reads this; as a problem it is no fault of ours that the server's window should tell.
const requestGone: Problem = {
  code: 'request-gone',
  message: {
    fi: 'Pyyntö suljettiin ennen vastausta.',
    sv: 'Begäran stängdes före svaret.',
    en: 'The request was closed before the answer.',
  },
  remedy: { fi: 'Kysy uudelleen.', sv: 'Fråga på nytt.', en: 'Ask again.' },
};

async function rawInput(
  request: FastifyRequest,
  { operation, method }: Readonly<{ operation: Operation; method: 'GET' | 'POST' }>,
): Promise<unknown> {
  if (operation.upload) return scalarsOf(operation.input, await readUpload(request));
  if (method === 'GET') return scalarsOf(operation.input, request.query as Record<string, unknown>);
  return request.body ?? {};
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  // The plain name for old programs, the true one beside it (RFC 6266).
  const plainName = file.fileName.replace(/[^\w.-]/g, '_');
  const trueName = encodeURIComponent(file.fileName);
  return reply
    .header('content-disposition', `attachment; filename="${plainName}"; filename*=UTF-8''${trueName}`)
    .type(file.mediaType)
    .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
}
