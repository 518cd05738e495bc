const tasks = new Set<() => void>();
let listening = false;

/**
 * Runs a synchronous task when this process ends, by itself, by Ctrl-C or because the test runner's time ran out.
 * Returns a function that takes the task off again.
 */
export function atExit(task: () => void): () => void {
  if (!listening) {
    listening = true;
    process.on('exit', runAll);
    // The default action of these signals would end the process without its exit event.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => process.exit(1));
  }
  tasks.add(task);
  return () => tasks.delete(task);
}

function runAll(): void {
  for (const task of tasks) {
    try {
      task();
    } catch {
      // one thing that would not go must not keep the others
    }
  }
}
