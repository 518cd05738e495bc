import { useTongue } from '../messages/context.ts';
import { takeAlong } from './take-along.ts';
import type { TakenFormat } from './take-along.ts';
import type { Table } from '#documents/table.ts';

type Props = Readonly<{ name: string; table: () => Table }>;

const formats: readonly TakenFormat[] = ['csv', 'xlsx'];

/** Buttons that give a table as a file, just as it is on show. */
export function Downloads({ name, table }: Props) {
  const { frame } = useTongue().messages;
  return (
    <span className="downloads screen-only">
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          aria-label={frame.download(format.toUpperCase())}
          onClick={() => void takeAlong(table(), { name, format })}
        >
          {format.toUpperCase()}
        </button>
      ))}
    </span>
  );
}
