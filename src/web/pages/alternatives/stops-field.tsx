import { weekdays } from '#alternatives/lever.ts';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { CellBox } from './cell-box.tsx';
import type { StopField } from './settings-form.ts';

/** Where a mobile unit stands on which weekdays: a row for each place. A day that another row has is not offered. */
export function StopsField(props: {
  region: Region;
  name: string;
  value: readonly StopField[];
  onChange: (value: readonly StopField[]) => void;
}) {
  const { messages } = useTongue();
  const say = messages.planForms;
  const stops = props.value;
  const set = (index: number, to: Partial<StopField>): void =>
    props.onChange(stops.map((one, at) => (at === index ? { ...one, ...to } : one)));
  const takenBy = (day: string): number => stops.findIndex((stop) => stop.weekdays.includes(day));
  return (
    <div className="stops">
      {stops.map((stop, index) => (
        <div className="stop" key={index}>
          <CellBox
            region={props.region}
            label={say.stop(index + 1)}
            name={`${props.name}.${index}.cell`}
            value={stop.cell}
            onChange={(cell) => set(index, { cell })}
          />
          <div className="stop-days" role="group" aria-label={say.stopDays(index + 1)}>
            {weekdays.map((day) => (
              <label key={day} className="stop-day">
                <input
                  type="checkbox"
                  name={`${props.name}.${index}.${day}`}
                  aria-label={say.dayNames[day]}
                  checked={stop.weekdays.includes(day)}
                  disabled={![-1, index].includes(takenBy(day))}
                  onChange={(event) =>
                    set(index, {
                      weekdays: weekdays.filter((one) =>
                        one === day ? event.target.checked : stop.weekdays.includes(one),
                      ),
                    })
                  }
                />
                <span aria-hidden="true">{say.days[day]}</span>
              </label>
            ))}
          </div>
          <button
            type="button"
            className="button ghost"
            aria-label={say.removeStop(index + 1)}
            onClick={() => props.onChange(stops.toSpliced(index, 1))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button"
        disabled={weekdays.every((day) => takenBy(day) >= 0)}
        onClick={() => props.onChange([...stops, { cell: '', weekdays: [] }])}
      >
        {say.addStop}
      </button>
    </div>
  );
}
