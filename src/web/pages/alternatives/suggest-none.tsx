import type { SuggestAsk } from '#alternatives/suggest/ask.ts';
import { noneSentences, relaxedWords } from '#alternatives/suggest/none-words.ts';
import type { NoNetwork, Relaxed } from '#alternatives/suggest/suggestion.ts';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { SuggestRemarks } from './suggest-remarks.tsx';

/** Why no network is allowed, and a button for each thing that alone would do: it is given way, and searched again. */
export function SuggestNone(props: {
  region: Region;
  none: NoNetwork;
  main: string;
  ask: SuggestAsk;
  onRelax: (relaxed: Relaxed) => void;
}) {
  const { region, none, main, ask } = props;
  const { messages, language } = useTongue();
  const say = messages.suggest;
  return (
    <div className="suggest-none">
      <SuggestRemarks lines={[say.none]} />
      <ul className="suggest-why">
        {noneSentences(none, { region, main, ask, language }).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {none.relaxed.length > 0 && (
        <>
          <h3>{say.instead}</h3>
          <ul className="suggest-instead">
            {none.relaxed.map((relaxed) => (
              <li key={relaxedWords(relaxed, language)}>
                <button type="button" className="button" onClick={() => props.onRelax(relaxed)}>
                  {relaxedWords(relaxed, language)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
