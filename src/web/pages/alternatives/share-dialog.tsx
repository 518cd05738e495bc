import { useState } from 'react';
import type { Region } from '#region/region.ts';
import { useTongue } from '../../messages/context.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { sharedAddress } from './shared-plan.ts';
import type { Planning } from './use-planning.ts';

/** The address of the plan as it stands, to copy; the plan itself is in the address. */
export function ShareDialog(props: {
  open: boolean;
  onClose: () => void;
  /** The year looked at; the link shows the same picture. */
  year: number | undefined;
  planning: Planning;
  region: Region;
}) {
  const say = useTongue().messages.alternatives;
  const [copied, setCopied] = useState(false);
  const plan = props.planning.draft?.present;
  if (!props.open || !plan) return null;
  const address = sharedAddress({ origin: location.origin, region: props.region, plan, year: props.year });
  const close = () => {
    setCopied(false);
    props.onClose();
  };
  return (
    <Dialog title={say.shareTitle} open onClose={close}>
      <p>{say.shareText}</p>
      <div className="share-line">
        <input
          className="field"
          readOnly
          value={address}
          aria-label={say.shareTitle}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          className="button primary"
          onClick={() => {
            // Without a secure page there is no clipboard: the field is then selected for the reader's own copy.
            navigator.clipboard?.writeText(address).then(
              () => setCopied(true),
              () => undefined,
            );
          }}
        >
          {say.copy}
        </button>
      </div>
      <p role="status" className="fine">
        {copied ? say.copied : ''}
      </p>
    </Dialog>
  );
}
