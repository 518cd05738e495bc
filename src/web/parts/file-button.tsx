import { useEffect, useState } from 'react';
import { useTongue } from '../messages/context.ts';
import { secondsLeft } from './seconds-left.ts';
import type { Sent } from '../upload-file.ts';
import type { Upload } from './use-upload.ts';
import './file-button.css';

type Props = Readonly<{
  /** A verb and what it takes: `Tuo alue (zip)`. */
  title: string;
  /** Endings that the file picker offers: `.zip`. */
  accept: string;
  upload: Pick<Upload<unknown>, 'sending' | 'cancel'>;
  onChoose: (file: File) => void;
}>;

/** A button that asks for a file; while the file is being sent it says how far that is and can call it off. */
export function FileButton({ title, accept, upload, onChoose }: Props) {
  const { sending, cancel } = upload;
  return (
    <div className="file-button-row screen-only">
      <label className="button file-button">
        <input
          type="file"
          className="visually-hidden"
          accept={accept}
          disabled={sending !== undefined}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) onChoose(file);
            // So that the same file, mended, can be chosen again.
            target.value = '';
          }}
        />
        {title}
      </label>
      {sending !== undefined && <Progress sending={sending} onCancel={cancel} />}
    </div>
  );
}

/** What takes less than this is over before it could be read. */
const patienceMilliseconds = 300;

function Progress({ sending, onCancel }: Readonly<{ sending: Sent; onCancel: () => void }>) {
  const { messages, numbers } = useTongue();
  const say = messages.frame;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  if (!slow) return null;
  const { sent, of } = sending;
  const left = secondsLeft(sending);
  const megabytes = (bytes: number) => numbers.plain(bytes / 1e6);
  const text =
    sent < of
      ? say.sent({ sent: megabytes(sent), of: megabytes(of), seconds: numbers.count(left) })
      : say.beingRead;
  return (
    <>
      <progress aria-label={say.sending} {...(sent < of ? { value: sent, max: of } : {})} />
      <span className="small" role="status">
        {text}
      </span>
      <button type="button" className="button" onClick={onCancel}>
        {say.cancel}
      </button>
    </>
  );
}
