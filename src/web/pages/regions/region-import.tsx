import { Link } from 'react-router';
import type { ImportedRegion } from '../../answers.ts';
import { addressOf } from '../../client.ts';
import { stageAddress, stages } from '../../frame/stages.ts';
import { useTongue } from '../../messages/context.ts';
import { FileButton } from '../../parts/file-button.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useUpload } from '../../parts/use-upload.ts';

/** Takes in a region that was taken out of Savotta; asks before it replaces work that has been done here. */
export function RegionImport({ onImported }: Readonly<{ onImported: () => void }>) {
  const { messages, numbers } = useTongue();
  const say = messages.frame;
  const upload = useUpload<ImportedRegion>('situation.import-region', onImported);
  const { answer, file, send } = upload;
  const worked =
    answer?.ok === false ? answer.problems.find(({ code }) => code === 'region-has-work')?.value : undefined;
  return (
    <section className="region-import">
      <h2 className="screen-only">{say.importTitle}</h2>
      <p className="small muted screen-only">{say.importText}</p>
      <FileButton title={say.importRegion} accept=".zip,application/zip" upload={upload} onChoose={send} />
      <p role="status">
        {answer?.ok === true && (
          <>
            {answer.value.changed
              ? say.imported(numbers.count(answer.value.alternatives))
              : say.importedSame}{' '}
            <Link to={stageAddress(answer.value.region, stages[0]!)}>{say.openImported}</Link>
          </>
        )}
      </p>
      {answer?.ok === false && (
        <ProblemList problems={answer.problems}>
          {worked !== undefined && file !== undefined && (
            <p className="button-row">
              <a className="button" href={addressOf('situation.export-region', { region: worked })}>
                {say.exportFirst}
              </a>
              <button type="button" className="button" onClick={() => send(file, { replace: 'true' })}>
                {say.replaceRegion}
              </button>
            </p>
          )}
        </ProblemList>
      )}
    </section>
  );
}
