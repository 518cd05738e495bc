import { Suspense, useLayoutEffect, useRef, useState } from 'react';
import { Outlet, useLocation, useMatch, useNavigate } from 'react-router';
import { useTongue } from '../messages/context.ts';
import { RegionContext, useLoadedRegion } from '../region/region-loading.ts';
import { Header } from './header.tsx';
import { SearchDialog } from './search-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { stageAddress, stages } from './stages.ts';
import { Tour } from './tour.tsx';
import { rememberedStep, rememberStep } from './tour-steps.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** What stands around every page: the header, the dialogs of the keyboard, and the region of the address. */
export function Frame() {
  const { language, messages } = useTongue();
  const region = useMatch('/alueet/:region/*')?.params.region;
  const state = useLoadedRegion(region, language);
  const [dialog, setDialog] = useState<'search' | 'shortcuts'>();
  const navigate = useNavigate();
  const [step, setStep] = useState(() => rememberedStep(sessionStorage));
  const goTo = (to: number | undefined): void => {
    rememberStep(sessionStorage, to);
    setStep(to);
  };
  useShortcuts((shortcut) => {
    if (shortcut === 'search' || shortcut === 'shortcuts') return setDialog(shortcut);
    const stage = stages.find((each) => shortcut === `stage-${each.id}`);
    if (stage !== undefined && region !== undefined) void navigate(stageAddress(region, stage));
  });
  const main = useMainFocus();
  const close = () => setDialog(undefined);
  return (
    <RegionContext value={state}>
      <a className="skip" href="#content">
        {messages.frame.skip}
      </a>
      <Header
        region={region}
        onSearch={() => setDialog('search')}
        onShortcuts={() => setDialog('shortcuts')}
        onTour={() => goTo(0)}
      />
      <main id="content" tabIndex={-1} ref={main}>
        <Suspense fallback={<p className="page-wait">{messages.frame.loading}</p>}>
          <Outlet />
        </Suspense>
      </main>
      {region !== undefined && step !== undefined && <Tour region={region} step={step} onStep={goTo} />}
      <SearchDialog open={dialog === 'search'} onClose={close} />
      <ShortcutsDialog open={dialog === 'shortcuts'} onClose={close} />
    </RegionContext>
  );
}

/** After moving to another page the focus goes to its content, as it would if the browser had loaded it. */
function useMainFocus() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  // Before the page's own effects: a link to one row of a page has it led there by them.
  useLayoutEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [pathname]);
  return main;
}
