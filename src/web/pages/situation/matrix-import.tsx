import type { ImportedMatrix } from '../../answers.ts';
import { useTongue } from '../../messages/context.ts';
import { FileButton } from '../../parts/file-button.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useUpload } from '../../parts/use-upload.ts';
import { useRegion } from '../../region/region-loading.ts';
import './matrix-import.css';

const columns = ['from_id', 'to_id', 'minutes', 'km', 'mode', 'source', 'as_of', 'hour'] as const;

/** Takes in measured travel times in place of estimated ones; what the table lacks may stay estimated. */
export function MatrixImport() {
  const { messages, numbers } = useTongue();
  const say = messages.situation;
  const { region, version, reload } = useRegion();
  const upload = useUpload<ImportedMatrix>('situation.import-matrix', reload);
  const { answer, file, send } = upload;
  const sendTo = (chosen: File, acceptHoles = false) =>
    send(chosen, {
      region: region.id,
      expectedVersion: String(version),
      ...(acceptHoles ? { acceptHoles: 'true' } : {}),
    });
  const pair = `${region.cells[0]!.id},${region.sites[0]!.id}`;
  const problems = answer?.ok === false ? answer.problems : [];
  const told = ({ pairs, connections, missingPairs }: ImportedMatrix): string[] => [
    ...(pairs > 0 || connections === 0
      ? [say.matrixImported(numbers.count(pairs), numbers.count(missingPairs.length))]
      : []),
    ...(connections > 0 ? [say.matrixConnections(numbers.count(connections))] : []),
  ];
  const onlyHoles = problems.length === 1 && problems[0]!.code === 'matrix-holes';
  const isOld = answer?.ok === false && answer.status === 409;
  return (
    <details className="matrix-import screen-only" id="matrix-import">
      <summary>{say.matrixTitle}</summary>
      <p className="small muted">
        {say.matrixText} {say.matrixTransport}
      </p>
      <dl>
        {columns.map((column) => (
          <div key={column}>
            <dt>
              <code>{column}</code>
            </dt>
            <dd>{say.matrixColumns[column]}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">
        {say.matrixExample} <code>{`${pair},12.5,9.8,car,Digiroad,2025-06-01,`}</code>{' '}
        <code>{`${pair},34,10.2,public-transport,GTFS,2025-06-01,8`}</code>
      </p>
      <FileButton
        title={say.matrixImport}
        accept=".csv,text/csv"
        upload={upload}
        onChoose={(each) => sendTo(each)}
      />
      <p role="status" className="small">
        {answer?.ok === true && told(answer.value).join(' ')}
      </p>
      <ProblemList problems={problems}>
        {file !== undefined && onlyHoles && (
          <button type="button" className="button" onClick={() => sendTo(file, true)}>
            {say.matrixAcceptHoles}
          </button>
        )}
        {file !== undefined && isOld && (
          <button type="button" className="button" onClick={() => void reload()}>
            {say.matrixReload}
          </button>
        )}
      </ProblemList>
    </details>
  );
}
