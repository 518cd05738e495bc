import type { RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { Network } from '#region/network.ts';
import { useTongue } from '../../messages/context.ts';
import { leversOfSite, siteOfPull } from './pull-rows.ts';
import type { Workbench } from './use-workbench.ts';

/** What can be done at a site: the pulls that it already has, and the levers that ask for a site. */
export function SiteMenu(props: {
  network: Network;
  site: string | undefined;
  anchor: RefObject<Element | null>;
  bench: Workbench;
  onClose: () => void;
}) {
  const { language, messages } = useTongue();
  const say = messages.alternatives;
  const { bench } = props;
  const site = props.network.sites.find((one) => one.id === props.site);
  const status = site?.status;
  const base = props.network.bases?.find((one) => one.id === props.site);
  const name = site?.name ?? base?.name ?? '';
  const own = bench.plan.pulls.flatMap((pull, index) =>
    siteOfPull(pull) === props.site || base?.pull === index ? [index] : [],
  );
  const summary = (index: number) => bench.outcomes[index]?.summary[language] ?? '';
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
        aria-label={say.siteMenu(name)}
        onAction={(action) => {
          const { site } = props;
          props.onClose();
          const [what, which] = String(action).split(' ');
          if (what === 'change') bench.openForm({ index: Number(which) });
          else if (what === 'remove') bench.remove(Number(which));
          else bench.openForm({ lever: String(which), ...(site ? { site } : {}) });
        }}
        onClose={props.onClose}
        autoFocus="first"
      >
        {own.flatMap((index) => [
          <MenuItem key={`change ${index}`} id={`change ${index}`} className="site-menu-item">
            {say.changePull(summary(index))}
          </MenuItem>,
          <MenuItem key={`remove ${index}`} id={`remove ${index}`} className="site-menu-item">
            {say.removePull(summary(index))}
          </MenuItem>,
        ])}
        {status !== undefined &&
          status !== 'closed' &&
          status !== 'merged' &&
          leversOfSite().map((lever) => (
            <MenuItem key={lever.id} id={`pull ${lever.id}`} className="site-menu-item">
              {lever.title[language]}
            </MenuItem>
          ))}
      </Menu>
    </Popover>
  );
}
