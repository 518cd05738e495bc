import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './tabs.css';

type Props = Readonly<{
  label: string;
  tabs: readonly Readonly<{ id: string; title: ReactNode; panel: ReactNode }>[];
  chosen?: string;
  onChoose?: (id: string) => void;
}>;

/** Parts of one subject of which one is in sight. */
export function Tabs({ label, tabs, chosen, onChoose }: Props) {
  const control = chosen === undefined ? {} : { selectedKey: chosen };
  return (
    <AriaTabs className="tabs" {...control} onSelectionChange={(id) => onChoose?.(String(id))}>
      <TabList aria-label={label} className="tab-list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
