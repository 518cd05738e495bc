import { Link, NavLink } from 'react-router';
import { languages } from '#kit/text.ts';
import { languageNames } from '../messages/language.ts';
import { useTongue } from '../messages/context.ts';
import { useRegionState } from '../region/region-loading.ts';
import { stageAddress, stages, stageTitle } from './stages.ts';
import { chooseTheme } from './theme.ts';
import { useTheme } from './use-theme.ts';
import './header.css';

type Props = Readonly<{
  region: string | undefined;
  onSearch: () => void;
  onShortcuts: () => void;
  onTour: () => void;
}>;

export function Header({ region, onSearch, onShortcuts, onTour }: Props) {
  const { messages } = useTongue();
  return (
    <header className="top">
      <div className="brand">
        <Link className="logo" to="/">
          <Mark />
          <span className="logo-name">Savotta</span>
        </Link>
        <RegionName />
      </div>
      {region !== undefined && (
        <nav className="stages" aria-label={messages.frame.stages}>
          {stages.map((stage) => (
            <NavLink key={stage.id} to={stageAddress(region, stage)}>
              {stageTitle(stage, messages)}
            </NavLink>
          ))}
        </nav>
      )}
      <div className="tools">
        {region !== undefined && (
          <button type="button" className="tour-button" onClick={onTour} title={messages.tour.open}>
            <TourFlag />
            <span className="tour-name">{messages.tour.name}</span>
          </button>
        )}
        <button
          type="button"
          onClick={onSearch}
          title={`${messages.frame.search} ( / )`}
          aria-label={messages.frame.search}
        >
          <svg
            width="16"
            height="16"
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            aria-hidden="true"
          >
            <circle cx="6.8" cy="6.8" r="4.6" />
            <path d="m10.3 10.3 3.8 3.8" />
          </svg>
        </button>
        <ThemeButton />
        <button
          type="button"
          className="wide"
          onClick={onShortcuts}
          title={`${messages.frame.shortcuts} ( ? )`}
          aria-label={messages.frame.shortcuts}
        >
          <span aria-hidden="true">?</span>
        </button>
        <span className="divider" />
        <Languages />
      </div>
    </header>
  );
}

function RegionName() {
  const { language, messages, numbers } = useTongue();
  const state = useRegionState();
  if (state.status !== 'ready') return null;
  const { name, asOf } = state.region;
  return (
    <div className="region-name">
      <Link to="/alueet" aria-label={messages.frame.changeRegion(name[language])}>
        {name[language]}
      </Link>
      <span>{messages.frame.regionDates(numbers.date(asOf.network), numbers.date(asOf.population))}</span>
    </div>
  );
}

function ThemeButton() {
  const say = useTongue().messages.frame;
  const theme = useTheme();
  const label = theme === 'dark' ? say.toLight : say.toDark;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />
      </svg>
    </button>
  );
}

function Languages() {
  const { language, messages, choose } = useTongue();
  return (
    <div className="languages" role="group" aria-label={messages.frame.language}>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          aria-label={`${each.toUpperCase()} ${languageNames[each]}`}
          title={languageNames[each]}
          onClick={() => choose(each)}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </div>
  );
}

/** Stands for the tour where the header has no room for its name. */
function TourFlag() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M4 14.4V2.6h8.4l-2.2 3 2.2 3H4" />
    </svg>
  );
}

function Mark() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      aria-hidden="true"
    >
      <circle cx="11" cy="6" r="4.2" />
      <circle cx="5.8" cy="15" r="4.2" />
      <circle cx="16.2" cy="15" r="4.2" />
      <g fill="currentColor" stroke="none">
        <circle cx="11" cy="6" r="1.5" />
        <circle cx="5.8" cy="15" r="1.5" />
        <circle cx="16.2" cy="15" r="1.5" />
      </g>
    </svg>
  );
}
