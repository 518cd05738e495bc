import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';

/** A postcode area, found by typing a part of its code or name. */
export function CellBox(props: {
  region: Region;
  label: string;
  name: string;
  value: string;
  onChange: (cell: string) => void;
}) {
  const { messages } = useTongue();
  const say = messages.planForms;
  const cells = props.region.cells;
  const chosen = cells.find((cell) => cell.id === props.value);
  return (
    <ComboBox
      className="cell-box"
      aria-label={props.label}
      defaultInputValue={chosen ? `${chosen.id} ${chosen.name}` : ''}
      selectedKey={props.value === '' ? null : props.value}
      onSelectionChange={(key) => props.onChange(key === null ? '' : String(key))}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <span className="cell-box-line">
        <Input className="field" name={props.name} placeholder={say.findCell} />
        <Button className="cell-box-open" aria-label={say.openCells}>
          <span aria-hidden="true">▾</span>
        </Button>
      </span>
      <Popover className="cell-box-list" placement="bottom start">
        <ListBox renderEmptyState={() => <p className="muted">{say.noCell}</p>}>
          {cells.map((cell) => (
            <ListBoxItem
              key={cell.id}
              id={cell.id}
              className="cell-box-item"
            >{`${cell.id} ${cell.name}`}</ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
