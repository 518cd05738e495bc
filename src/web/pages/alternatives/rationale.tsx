import { useState } from 'react';
import { useTongue } from '../../messages/context.ts';

const mostLetters = 2000;

/** Why a pull is made, written in place; kept when the field is left, so that typing is one step of undo. */
export function Rationale(props: { value: string; name: string; onChange: (value: string) => void }) {
  const say = useTongue().messages.alternatives;
  const [words, setWords] = useState(props.value);
  const [given, setGiven] = useState(props.value);
  // Another text, as after undo, stands at once and not a frame after the one before.
  if (given !== props.value) {
    setGiven(props.value);
    setWords(props.value);
  }
  return (
    <label className="rationale">
      <span>
        {say.rationale}
        {words.trim() === '' && <span className="worse"> · {say.rationaleMissing}</span>}
      </span>
      <textarea
        className="field"
        rows={Math.min(8, Math.max(2, Math.ceil(words.length / 58)))}
        maxLength={mostLetters}
        value={words}
        placeholder={say.writeRationale}
        onChange={(event) => setWords(event.target.value)}
        onBlur={() => words !== props.value && props.onChange(words)}
      />
    </label>
  );
}
