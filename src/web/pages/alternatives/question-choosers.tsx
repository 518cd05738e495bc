import { groups } from '#situation/measures/measure.ts';
import { useTongue } from '../../messages/context.ts';
import { useRegion } from '../../region/region-loading.ts';

type Asked = Readonly<{
  service: string;
  onService: (service: string) => void;
  group: string;
  onGroup: (group: string) => void;
}>;

/** Of which service and for whom the measures of a table are asked. */
export function QuestionChoosers({ service, onService, group, onGroup }: Asked) {
  const { region } = useRegion();
  const { messages, language } = useTongue();
  const say = messages.alternatives;
  return (
    <>
      <select
        className="field"
        aria-label={say.service}
        value={service}
        onChange={(event) => onService(event.target.value)}
      >
        {region.services.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name[language]}
          </option>
        ))}
      </select>
      <select
        className="field"
        aria-label={say.group}
        value={group}
        onChange={(event) => onGroup(event.target.value)}
      >
        {groups.map((one) => (
          <option key={one} value={one}>
            {say.groups[one]}
          </option>
        ))}
      </select>
    </>
  );
}
