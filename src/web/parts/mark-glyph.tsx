import type { Mark } from './why.ts';

/** The bare sign, 12 px: full, half, hollow, dashed, diamond. */
export function MarkGlyph({ mark }: Readonly<{ mark: Mark }>) {
  return (
    <svg className="mark-glyph" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {mark === 'observed' && <circle cx="6" cy="6" r="4.75" fill="currentColor" />}
      {mark === 'estimated' && (
        <>
          <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" />
        </>
      )}
      {mark === 'assumed' && (
        <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
      {mark === 'missing' && (
        <circle
          cx="6"
          cy="6"
          r="4.75"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="2 1.7"
        />
      )}
      {mark === 'example' && (
        <path
          d="M6 .9 11.1 6 6 11.1.9 6z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
