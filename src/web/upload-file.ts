import { addressOf, readAnswer, unreachable } from './client.ts';
import type { Answer, Asking } from './client.ts';

/** Bytes that have left for the server, of all that there are to send, and the milliseconds that it has taken. */
export type Sent = Readonly<{ sent: number; of: number; elapsed: number }>;

type Uploading = Pick<Asking, 'language' | 'signal'> & Readonly<{ onSent: (sent: Sent) => void }>;

/**
 * Sends a file with the other inputs as form fields, telling how much has been sent; `fetch` does not tell it. A sending
 * that was called off rejects with the signal's reason.
 */
export function uploadFile<Output>(
  name: string,
  input: Readonly<{ file: File; fields?: Readonly<Record<string, string>> }>,
  { language, signal, onSent }: Uploading,
): Promise<Answer<Output>> {
  const form = new FormData();
  for (const [field, value] of Object.entries(input.fields ?? {})) form.set(field, value);
  form.set('file', input.file);
  const request = new XMLHttpRequest();
  request.open('POST', addressOf(name, {}));
  request.setRequestHeader('accept', 'application/json');
  request.setRequestHeader('accept-language', language);
  return new Promise((resolve, reject) => {
    const stop = () => {
      request.abort();
      reject(signal!.reason);
    };
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    let began = 0;
    request.upload.addEventListener('loadstart', ({ timeStamp }) => (began = timeStamp));
    request.upload.addEventListener('progress', ({ loaded, total, timeStamp }) =>
      onSent({ sent: loaded, of: total, elapsed: timeStamp - began }),
    );
    request.addEventListener('error', () => resolve(unreachable(language)));
    request.addEventListener('load', () => {
      const body = readJson(request.responseText);
      resolve(readAnswer<Output>({ status: request.status, body }, language));
    });
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', stop));
    request.send(form);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
