import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../client.ts';
import { useTongue } from '../messages/context.ts';
import { uploadFile } from '../upload-file.ts';
import type { Sent } from '../upload-file.ts';

export type Upload<Output> = Readonly<{
  /** How far the sending is that is under way. */
  sending: Sent | undefined;
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
  const [sending, setSending] = useState<Sent>();
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
    setFile(chosen);
    setAnswer(undefined);
    setSending({ sent: 0, of: chosen.size, elapsed: 0 });
    const onSent = (sent: Sent) => !own.signal.aborted && setSending(sent);
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
