/**
 * Takes steps one at a time, and between them lets messages in. By a port and not by timers: nested timers wait 4 ms,
 * and a waiting message comes before the next step.
 */
export function laterByPort(): (step: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const steps: (() => void)[] = [];
  port1.onmessage = () => steps.shift()?.();
  return (step) => {
    steps.push(step);
    port2.postMessage(null);
  };
}
