import { lazy, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { FaultWall } from './frame/fault-wall.tsx';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { RegionScope } from './frame/region-scope.tsx';
import { TongueContext, tongueOf } from './messages/context.ts';
import { firstLanguage, rememberedLanguage, rememberLanguage } from './messages/language.ts';
import { RegionsPage } from './pages/regions/regions-page.tsx';

const openAlternatives = () => import('./pages/alternatives/alternatives-page.tsx');
const openSituation = () => import('./pages/situation/situation-page.tsx');
const AlternativesPage = lazy(openAlternatives);
const SituationPage = lazy(openSituation);
const DecisionPage = lazy(() => import('./pages/decision/decision-page.tsx'));
const ProgrammePage = lazy(() => import('./pages/programme/programme-page.tsx'));
// The page of the address is fetched beside its region, not after it; the front page leads to a situation.
if (/^\/alueet\/[^/]+\/vaihtoehdot/.test(location.pathname)) void openAlternatives();
else if (/^\/(?:alueet\/[^/]+\/.*)?$/.test(location.pathname)) void openSituation();

export function App() {
  const [language, setLanguage] = useState(() => firstLanguage(location.search, rememberedLanguage()));
  useEffect(() => {
    document.documentElement.lang = language;
    rememberLanguage(language);
  }, [language]);
  const tongue = tongueOf(language, setLanguage);
  return (
    <TongueContext value={tongue}>
      <I18nProvider locale={tongue.numbers.locale}>
        <FaultWall>
          <BrowserRouter>
            <Pages />
          </BrowserRouter>
        </FaultWall>
      </I18nProvider>
    </TongueContext>
  );
}

/** The site map: a page is a line here. */
function Pages() {
  return (
    <Routes>
      <Route element={<Frame />}>
        <Route index element={<RegionsPage direct />} />
        <Route path="alueet" element={<RegionsPage />} />
        <Route path="alueet/:region" element={<RegionScope />}>
          <Route index element={<Navigate replace to="tilannekuva" />} />
          <Route path="tilannekuva" element={<SituationPage />} />
          <Route path="vaihtoehdot/:alternative?" element={<AlternativesPage />} />
          <Route path="paatos" element={<DecisionPage />} />
          <Route path="ohjelma" element={<ProgrammePage />} />
          <Route path="*" element={<NotFound />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
