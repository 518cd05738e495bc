import type { RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { Network } from '#region/network.ts';
import { useTongue } from '../../messages/context.ts';
import { leversOfSite } from './pull-rows.ts';
import type { Workbench } from './use-workbench.ts';

/** What can be done at a site: the levers that ask for one. */
export function SiteMenu(props: {
  network: Network;
  site: string | undefined;
  anchor: RefObject<Element | null>;
  bench: Workbench;
  onClose: () => void;
}) {
  const { language, messages } = useTongue();
  const name = props.network.sites.find((site) => site.id === props.site)?.name ?? '';
  return (
    <Popover
      className="site-menu"
      triggerRef={props.anchor as RefObject<HTMLElement | null>}
      isOpen={props.site !== undefined}
      onOpenChange={(open) => !open && props.onClose()}
      placement="right top"
      offset={14}
    >
      <p className="site-menu-name">{name}</p>
      <Menu
        aria-label={messages.alternatives.siteMenu(name)}
        onAction={(lever) => {
          const { site } = props;
          props.onClose();
          props.bench.openForm({ lever: String(lever), ...(site ? { site } : {}) });
        }}
        onClose={props.onClose}
        autoFocus="first"
      >
        {leversOfSite().map((lever) => (
          <MenuItem key={lever.id} id={lever.id} className="site-menu-item">
            {lever.title[language]}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
