import { useTitle } from '../../frame/use-title.ts';
import { useTongue } from '../../messages/context.ts';
import { useRegion } from '../../region/region-loading.ts';

export default function SituationPage() {
  const { language, messages } = useTongue();
  const { region } = useRegion();
  useTitle(messages.frame.situation);
  return <h1>{region.name[language]}</h1>;
}
