import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTongue } from '../messages/context.ts';
import './dialog.css';

type Props = Readonly<{
  title: string;
  open: boolean;
  onClose: () => void;
  /** A plain close button at the end, for dialogs that have no buttons of their own. */
  closable?: boolean;
  children: ReactNode;
}>;

/** A window over the page: keeps the focus inside, closes on Esc and gives the focus back. */
export function Dialog({ title, open, onClose, closable = true, children }: Props) {
  const { messages } = useTongue();
  return (
    <ModalOverlay
      className="dialog-overlay"
      isDismissable
      isOpen={open}
      onOpenChange={(now) => !now && onClose()}
    >
      <Modal className="dialog-window">
        <AriaDialog className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          {closable && (
            <p className="dialog-end">
              <button type="button" className="button" onClick={onClose}>
                {messages.frame.close}
              </button>
            </p>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
