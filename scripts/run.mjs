// Starts a child and stands in for it: signals in, exit code out. Runs on Node 20 and later.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end with our own input and output and answers its exit code. While it runs, a signal does not
 * end us: the child is the one that ends, and we follow. Ctrl-C and a signal to the process group reach the child
 * by themselves, so ours is sent on only to a child that is still there a moment later.
 */
export function runToEnd(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const sendOn = (signal) => {
      setTimeout(() => child.kill(signal), 100).unref();
    };
    for (const signal of signals) process.on(signal, sendOn);
    const stopWatching = watchParent(() => child.kill('SIGTERM'));
    const finish = () => {
      stopWatching();
      for (const signal of signals) process.off(signal, sendOn);
    };
    child.once('error', (error) => {
      finish();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      finish();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/**
 * Under npm our parent is the shell that npm started. A signal to npm alone ends that shell and never reaches us: that
 * we are someone else's child all at once is how we learn of it. (Without npm a parent may well leave us running, as a
 * terminal does that is closed after nohup.)
 */
function watchParent(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, 250);
  timer.unref();
  return () => clearInterval(timer);
}
