import { useTongue } from '../../messages/context.ts';

/** Says of a difference that its interval holds zero: by a sign and a word, not by colour. */
export function UnsureMark() {
  const say = useTongue().messages.certainty;
  return (
    <span className="unsure">
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <path d="M0 3.5q2.5-3 5 0t5 0M0 7.5q2.5-3 5 0t5 0" />
      </svg>
      {say.unsure}
    </span>
  );
}
