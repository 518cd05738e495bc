import { useId, useState } from 'react';
import type { Register } from '#registers/register.ts';
import type { ImportedRegister } from '../../answers.ts';
import { useTongue } from '../../messages/context.ts';
import { FileButton } from '../../parts/file-button.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { useUpload } from '../../parts/use-upload.ts';
import { useRegion } from '../../region/region-loading.ts';

/** Takes in a register's table: all of its lines, or none and every problem. */
export function RegisterImport({ register }: Readonly<{ register: Register }>) {
  const { language, messages, numbers } = useTongue();
  const say = messages.registers;
  const { region, version, reload } = useRegion();
  const upload = useUpload<ImportedRegister>('situation.import-register', reload);
  const [reasoning, setReasoning] = useState('');
  const [asked, setAsked] = useState(false);
  const id = useId();
  const { answer } = upload;
  const lacking = asked && reasoning.trim() === '';
  return (
    <details className="register-import screen-only">
      <summary>{say.importTitle}</summary>
      <p className="small muted">{say.importText}</p>
      <p className="small">
        {register.fields.map((field) => (
          <span key={field.id} className="register-import-field">
            <code>{field.id}</code> {field.title[language]}
          </span>
        ))}
      </p>
      <label htmlFor={id}>{say.importReasoning}</label>
      <input
        id={id}
        className="field"
        value={reasoning}
        aria-invalid={lacking}
        onChange={(event) => setReasoning(event.target.value)}
      />
      <FileButton
        title={say.importFile}
        accept=".csv,text/csv"
        upload={upload}
        onChoose={(file) => {
          setAsked(true);
          if (reasoning.trim() === '') return;
          const told = { region: region.id, register: register.id, reasoning };
          upload.send(file, { ...told, expectedVersion: String(version) });
        }}
      />
      {lacking && (
        <p className="worse small" role="alert">
          {say.noReasoning.message}
        </p>
      )}
      <p role="status" className="small">
        {answer?.ok === true &&
          say.imported({
            added: numbers.count(answer.value.added),
            changed: numbers.count(answer.value.changed),
            unchanged: numbers.count(answer.value.unchanged),
          })}
      </p>
      <ProblemList problems={answer?.ok === false ? answer.problems : []}>
        {answer?.ok === false && answer.status === 409 && (
          <button type="button" className="button" onClick={() => void reload()}>
            {say.reload}
          </button>
        )}
      </ProblemList>
    </details>
  );
}
