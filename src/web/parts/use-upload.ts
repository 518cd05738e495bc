import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../client.ts';
import { useTongue } from '../messages/context.ts';
import { uploadFile } from '../upload-file.ts';
import type { Sent } from '../upload-file.ts';

/** A sending that is under way: how much has gone, and since when (milliseconds of the page's clock). */
export type Sending = Sent & Readonly<{ since: number }>;

export type Upload<Output> = Readonly<{
  sending: Sending | undefined;
  /** The last answer, until the next sending begins. */
  answer: Answer<Output> | undefined;
  /** The file of the last sending, to be sent again with other fields. */
  file: File | undefined;
  send: (file: File, fields?: Readonly<Record<string, string>>) => void;
  cancel: () => void;
}>;

/** Sends files to one operation, one at a time; a sending ends when its page is left. */
export function useUpload<Output>(
  name: string,
  onDone: (value: Output) => void | Promise<void> = () => undefined,
): Upload<Output> {
  const { language } = useTongue();
  const [sending, setSending] = useState<Sending>();
  const [answer, setAnswer] = useState<Answer<Output>>();
  const [file, setFile] = useState<File>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const cancel = useCallback(() => {
    stop.current?.abort();
    setSending(undefined);
  }, []);
  const send: Upload<Output>['send'] = (chosen, fields = {}) => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    const since = performance.now();
    setFile(chosen);
    setAnswer(undefined);
    setSending({ sent: 0, of: chosen.size, since });
    const onSent = (sent: Sent) => !own.signal.aborted && setSending({ ...sent, since });
    uploadFile<Output>(name, { file: chosen, fields }, { language, signal: own.signal, onSent })
      .then(async (answered) => {
        if (answered.ok) await onDone(answered.value);
        if (own.signal.aborted) return;
        setAnswer(answered);
        setSending(undefined);
      })
      .catch((error: unknown) => {
        if (!own.signal.aborted) throw error;
      });
  };
  return { sending, answer, file, send, cancel };
}
